/* state.c - what every file of this room needs to know of a host: whose state it is, its limits, its files' names. */
#include "luahost/private.h"

#include <string.h>

struct luahost_limits host_limits(struct luahost_limits given)
{
	return (struct luahost_limits){
		.memory_bytes = given.memory_bytes ? given.memory_bytes : (size_t)64 << 20,
		.instructions = given.instructions ? given.instructions : 50 * 1000 * 1000,
		.cpu_ms = given.cpu_ms ? given.cpu_ms : 5000,
	};
}

struct luahost *luahost_of(lua_State *L)
{
	return *(struct luahost **)lua_getextraspace(L);
}

lua_State *luahost_state(struct luahost *host)
{
	return host->L;
}

const char *host_chunk_name(struct luahost *host, const char *name)
{
	const char *chunk = arena_printf(host->arena, "@%s", name);

	if (host->n_names == host->names_capacity)
		host->names = arena_grow(host->arena, host->names, host->n_names,
					 &host->names_capacity, sizeof(*host->names));
	host->names[host->n_names++] = chunk + 1;
	return chunk;
}

void host_skip_mark(const char **bytes, size_t *length)
{
	if (*length >= 3 && memcmp(*bytes, "\xEF\xBB\xBF", 3) == 0) {
		*bytes += 3;
		*length -= 3;
	}
}
