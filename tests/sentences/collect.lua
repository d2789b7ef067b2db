-- collect.lua - what the program's table library has beside Lua's (src/luahost/collect.c), for templates that lua5.4 runs.

function table.some(...)
	local list = {}
	for i = 1, select("#", ...) do
		list[#list + 1] = (select(i, ...)) or nil
	end
	return list
end

function table.collect()
	local list = {}
	return list, function (...)
		local more = table.some(...)
		table.move(more, 1, #more, #list + 1, list)
	end
end
