return function (r)
	error("no words for " .. r.school.name)
end
