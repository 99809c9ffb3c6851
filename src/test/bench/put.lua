-- wrk: the same bytes by PUT, each under a name of its own
local file = assert(io.open(os.getenv("IMAGE"), "rb"))
local bytes = file:read("*all")
file:close()
local thread = 0
function setup(t)
	thread = thread + 1
	t:set("id", thread)
end
local count = 0
function request()
	count = count + 1
	return wrk.format("PUT", "/put/" .. id .. "-" .. count .. ".jpg", nil, bytes)
end
