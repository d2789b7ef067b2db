/*
 * host.c - the state itself: capped memory, the instruction hook, and the one boundary for errors.
 *
 * It must not know what the files are for. The hard idea: nothing that can raise an error runs outside
 * lua_pcall, so an error in Lua never unwinds C code that does not expect it; panic() proves it.
 */
#include "luahost/luahost.h"

#include <assert.h>
#include <string.h>

#include "base/die.h"
#include "luahost/private.h"

enum { HOOK_EVERY = 10000 };	/* instructions between two checks of the budget */

static void *give_memory(void *context, void *block, size_t old_bytes, size_t new_bytes)
{
	/* For a new block, Lua passes the kind of object in old_bytes instead of a size. */
	return heap_resize(context, block, block ? old_bytes : 0, new_bytes);
}

static int panic(lua_State *L)
{
	die("a Lua error outside the boundary: %s",
	    lua_isstring(L, -1) ? lua_tostring(L, -1) : "no text");
}

/* Once the budget is spent, raise again at every further check, so that catching the error does not help. */
static void count_instructions(lua_State *L, lua_Debug *ar)
{
	struct luahost *host = luahost_of(L);

	host->instructions_left -= HOOK_EVERY;
	if (host->instructions_left > 0)
		return;
	host->out_of_instructions = true;
	lua_sethook(L, count_instructions, LUA_MASKCOUNT, 1);
	lua_pushliteral(L, "passed its limit of instructions");
	lua_error(L);
}

static void close_host(void *handle)
{
	struct luahost *host = handle;

	lua_close(host->L);
	heap_clear(&host->heap);
}

static int open_environment(lua_State *L)
{
	host_open_environment(L);
	return 0;
}

static void copy_options(struct luahost *host, const struct luahost_options *options)
{
	const char **folders = arena_array(host->arena, options->n_include_folders,
					   sizeof(*folders));

	host->options = *options;
	for (size_t i = 0; i < options->n_include_folders; i++)
		folders[i] = arena_strdup(host->arena, options->include_folders[i]);
	host->options.include_folders = folders;
	host->options.limits = host_limits(options->limits);
}

struct luahost *luahost_new(struct arena *arena, const struct luahost_options *options)
{
	struct luahost *host = arena_alloc(arena, sizeof(*host));

	host->arena = arena;
	heap_init(&host->heap, SIZE_MAX); /* no cap yet: the sandbox itself does not count against the file's memory */
	copy_options(host, options);
	host->L = lua_newstate(give_memory, &host->heap);
	if (!host->L)
		die_of_memory();
	arena_defer(arena, close_host, host);
	*(struct luahost **)lua_getextraspace(host->L) = host;
	lua_atpanic(host->L, panic);
	lua_pushcfunction(host->L, open_environment);
	/* Collect only when memory has grown tenfold or reaches the cap: a run keeps most of what it makes. */
	lua_gc(host->L, LUA_GCINC, 1000, 0, 0);
	if (lua_pcall(host->L, 0, 0, 0) != LUA_OK)
		die("could not make a Lua sandbox: %s", lua_tostring(host->L, -1));
	host->heap.max_bytes = host->heap.now.used_bytes + host->options.limits.memory_bytes;
	return host;
}

bool luahost_load(struct luahost *host, const char *name, const char *bytes, size_t length,
		  struct diags *diags)
{
	int status;

	host_skip_mark(&bytes, &length);
	host->frame.file = NULL;
	status = luaL_loadbufferx(host->L, bytes, length, host_chunk_name(host, name), "t");
	host->end = HOST_DONE;
	host->syntax_error = status != LUA_OK;	/* a nesting that is too deep has another status */
	host->out_of_instructions = false;
	if (status != LUA_OK)
		host_report(host, status, diags);
	return status == LUA_OK;
}

static void start_budget(struct luahost *host)
{
	host->instructions_left = host->options.limits.instructions;
	host->out_of_instructions = false;
	host->syntax_error = false;
	host->frame.file = NULL;
	lua_sethook(host->L, count_instructions, LUA_MASKCOUNT,
		    host->instructions_left < HOOK_EVERY ? (int)host->instructions_left + 1
							 : HOOK_EVERY);
}

bool luahost_call(struct luahost *host, int n_args, int n_results, struct diags *diags)
{
	lua_State *L = host->L;
	int function = lua_gettop(L) - n_args, status;

	if (host->depth == 0)
		start_budget(host);
	if (!lua_checkstack(L, n_results + 4))
		die("the Lua stack is full");
	lua_pushcfunction(L, host_on_error);
	lua_insert(L, function);
	host->depth++;
	status = lua_pcall(L, n_args, n_results, function);
	host->depth--;
	host->end = HOST_DONE;
	if (status != LUA_OK)
		host_report(host, status, diags);
	lua_remove(L, function);
	return status == LUA_OK;
}

struct protected_call {
	void (*fn)(lua_State *, void *);
	void *context;
};

static int call_protected(lua_State *L)
{
	struct protected_call call = *(struct protected_call *)lua_touserdata(L, 1);

	lua_settop(L, 0);
	call.fn(L, call.context);
	return 0;
}

bool luahost_protect(struct luahost *host, void (*fn)(lua_State *, void *), void *context,
		     struct diags *diags)
{
	struct protected_call call = { fn, context };

	if (!lua_checkstack(host->L, 4))
		die("the Lua stack is full");
	lua_pushcfunction(host->L, call_protected);
	lua_pushlightuserdata(host->L, &call);
	return luahost_call(host, 1, 0, diags);
}

/*
 * The whole state is inside its heap. Between calls, the only pointer into it from outside is L, which never moves.
 */

void luahost_snapshot(struct luahost *host)
{
	assert(host->depth == 0);
	lua_gc(host->L, LUA_GCCOLLECT);
	heap_snapshot(&host->heap);
}

void luahost_restore(struct luahost *host)
{
	assert(host->depth == 0);
	heap_restore(&host->heap);
}
