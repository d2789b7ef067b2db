/*
 * luahost.h - a sandboxed Lua state: the one place where an author's code runs.
 *
 * A file sees an allow-list of pure functions (see README.md), has a memory cap and a budget of
 * instructions, and cannot write globals or see an address, a clock or a file. Every Lua error ends at
 * luahost_call or luahost_protect and becomes one problem with the line of the author's file.
 *
 * The host belongs to an arena, which closes it. Stack effects are given as in the Lua manual: [-pops,
 * +pushes]. lua.h is not included here, so that rooms without Lua can pass a host on.
 */
#ifndef WAYMARK_LUAHOST_LUAHOST_H
#define WAYMARK_LUAHOST_LUAHOST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "luahost/data.h"

struct lua_State;
struct luahost;

/* 0 means the default. */
struct luahost_limits {
	size_t memory_bytes;		/* cap of the Lua state; default 64 MB */
	long long instructions; /* for one outermost luahost_call; default 50 million, a good quarter of a second */
	int cpu_ms;			/* processor time for luahost_probe; default 5000 */
};

struct luahost_options {
	struct luahost_limits limits;
	enum diag_code syntax_code;	/* for a file that is not valid Lua */
	enum diag_code raised_code;	/* for an error that the file raised */
	enum diag_code limit_code;	/* for exceeding a limit */
	const char *const *include_folders;	/* where include("name") looks, in this order; ... */
	size_t n_include_folders;		/* ... 0: include is not available */
};

/* Never NULL. The folder names are copied. */
struct luahost *luahost_new(struct arena *arena, const struct luahost_options *options);

struct lua_State *luahost_state(struct luahost *host);
struct luahost *luahost_of(struct lua_State *L);

/* Compile a file's text (a UTF-8 byte order mark is skipped). Problems call it `name`. [-0, +1]; pushes nothing on
 * failure. */
bool luahost_load(struct luahost *host, const char *name, const char *bytes, size_t length,
		  struct diags *diags);

/* Call the function that lies below n_args arguments. [-(n_args + 1), +n_results]; no results on failure. */
bool luahost_call(struct luahost *host, int n_args, int n_results, struct diags *diags);

/* Run C code that uses the state: an error in it becomes a problem, and memory stays capped. fn starts with an empty
 * stack; afterwards the stack is as it was before. */
bool luahost_protect(struct luahost *host, void (*fn)(struct lua_State *L, void *context),
		     void *context, struct diags *diags);

/* luahost_snapshot remembers the whole state between two calls, including the stack; luahost_restore brings it back,
 * undoing everything that ran in between. A second snapshot replaces the first. */
void luahost_snapshot(struct luahost *host);
void luahost_restore(struct luahost *host);

/* Copy the value on top into arena as plain data; see data.h. [-1, +0], also on failure. */
bool luahost_take_data(struct luahost *host, struct arena *arena, struct data **data,
		       struct diags *diags);

/* How a trial run of a file ended. */
enum luahost_probe_end {
	LUAHOST_PROBE_ENDED,		/* it ran to its end or raised an error: it can be loaded */
	LUAHOST_PROBE_TIMED_OUT,
	LUAHOST_PROBE_MEMORY,
	LUAHOST_PROBE_CRASHED,
	LUAHOST_PROBE_NOT_STARTED	/* no process could be started */
};

/*
 * Load and run a file in a child process, which is killed after limits.cpu_ms of processor time. Only a process can
 * be stopped reliably: no hook fires inside a backtracking string.find. Anything but ENDED also adds a problem with
 * limit_code.
 */
enum luahost_probe_end luahost_probe(const char *name, const char *bytes, size_t length,
				     const struct luahost_options *options, struct diags *diags);

#endif
