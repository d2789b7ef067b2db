local p = include("parts")
return function (r)
	return p(r)
end
