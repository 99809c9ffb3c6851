-- wrk: one multipart upload of the file named by PICTURE, again and again
local file = assert(io.open(os.getenv("PICTURE"), "rb"))
local bytes = file:read("*all")
file:close()
wrk.method = "POST"
wrk.headers["Content-Type"] = "multipart/form-data; boundary=----bench"
wrk.headers["Accept"] = "text/plain"
wrk.body = '------bench\r\nContent-Disposition: form-data; name="file"; filename="bench.jpg"\r\n'
	.. "Content-Type: image/jpeg\r\n\r\n" .. bytes .. "\r\n------bench--\r\n"
