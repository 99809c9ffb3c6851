-- wrk: multipart uploads of the JPEG named by IMAGE; a comment behind its start makes each one's bytes differ
local file = assert(io.open(os.getenv("IMAGE"), "rb"))
local bytes = file:read("*all")
file:close()
local start = '------bench\r\nContent-Disposition: form-data; name="file"; filename="bench.jpg"\r\nContent-Type: image/jpeg\r\n\r\n\255\216\255\254\0\18'
local rest = string.sub(bytes, 3) .. "\r\n------bench--\r\n"
local headers = { ["Content-Type"] = "multipart/form-data; boundary=----bench", ["Accept"] = "text/plain" }
local count = math.random(1, 2000000000)
function request()
	count = count + 1
	return wrk.format("POST", nil, headers, start .. string.format("%016d", count) .. rest)
end
