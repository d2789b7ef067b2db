return function (r)
	retrun 1
end
