// Signs nginx's requests to the S3 store, and lets nothing but the image through of its answers.
// AWS Signature Version 4: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
import crypto from 'crypto';

const accessKey = process.env.IMAGEHOST_S3_ACCESS_KEY;
const secretKey = process.env.IMAGEHOST_S3_SECRET_KEY;
const refreshKey = process.env.IMAGEHOST_REFRESH_KEY;
const region = process.env.IMAGEHOST_S3_REGION;

const signedHeaders = 'host;x-amz-content-sha256;x-amz-date';
const kept = {'accept-ranges': 1, 'content-length': 1, 'content-type': 1, 'content-range': 1, 'date': 1, 'etag': 1,
	'last-modified': 1};

function hmac(key, text) {
	return crypto.createHmac('sha256', key).update(text).digest();
}

// 20261126T120000Z
function date() {
	return new Date().toISOString().slice(0, 19).replace(/[-:]/g, '') + 'Z';
}

function authorization(r) {
	const time = r.variables.s3_date;
	const scope = time.slice(0, 8) + '/' + region + '/s3/aws4_request';
	// The path needs no encoding: bucket, prefix and names have none of the characters that do.
	const request = ['GET', r.variables.s3_root + r.uri, '', 'host:' + r.variables.s3_host,
		'x-amz-content-sha256:UNSIGNED-PAYLOAD', 'x-amz-date:' + time, '', signedHeaders, 'UNSIGNED-PAYLOAD'].join('\n');
	const requestHash = crypto.createHash('sha256').update(request).digest('hex');
	const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac('AWS4' + secretKey, time.slice(0, 8)), region));
	const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, requestHash].join('\n')).toString('hex');
	return 'AWS4-HMAC-SHA256 Credential=' + accessKey + '/' + scope + ', SignedHeaders=' + signedHeaders
		+ ', Signature=' + signature;
}

// "1" where a backend says that it has deleted the image: X-Deleted is the HMAC-SHA-256 of the path.
function deleted(r) {
	const given = r.headersIn['X-Deleted'];
	return given && refreshKey && given === hmac(refreshKey, r.uri).toString('hex') ? '1' : '';
}

// The store's own headers and the metadata of the object are nobody's business; the type follows the name.
function keepOnlyTheImage(r) {
	for (const name in r.headersOut) {
		if (!kept[name.toLowerCase()]) {
			delete r.headersOut[name];
		}
	}
	if (r.status === 200) {
		r.headersOut['Content-Type'] = r.variables.image_type;
	}
}

export default {date, authorization, deleted, keepOnlyTheImage};
