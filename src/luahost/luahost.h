/*
 * luahost.h - a sandboxed Lua state: the one place where an author's code runs.
 *
 * A file sees an allow-list of pure functions (README.md names them), has a cap on memory and a
 * budget of instructions, and can neither write globals nor see an address, a clock or a file.
 * Every error of Lua ends at luahost_call or luahost_protect and becomes one problem with the line
 * of the author's file.
 *
 * The host belongs to an arena, which closes it. Stack effects are given as in the Lua manual:
 * [-pops, +pushes]. lua.h is not included here, so that rooms without Lua can pass a host on.
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

/* 0 stands for the default. */
struct luahost_limits {
	size_t memory_bytes;		/* of the Lua state; 64 MB */
	long long instructions; /* of one outermost luahost_call; 50 million, a good quarter of a second */
	int cpu_ms;			/* processor time of luahost_probe; 5000 */
};

struct luahost_options {
	struct luahost_limits limits;
	enum diag_code syntax_code;	/* the file is not Lua */
	enum diag_code raised_code;	/* it raised an error */
	enum diag_code limit_code;	/* it passed a limit */
	const char *const *include_folders;	/* where include("name") looks, in order; ... */
	size_t n_include_folders;		/* ... 0: there is no include */
};

/* Never NULL. The folders' names are copied. */
struct luahost *luahost_new(struct arena *arena, const struct luahost_options *options);

struct lua_State *luahost_state(struct luahost *host);
struct luahost *luahost_of(struct lua_State *L);

/* Compile a file's text (a UTF-8 byte order mark is skipped); name is what problems call it.
 * [-0, +1]; nothing on failure. */
bool luahost_load(struct luahost *host, const char *name, const char *bytes, size_t length,
		  struct diags *diags);

/* Call the function below n_args arguments. [-(n_args + 1), +n_results]; no result on failure. */
bool luahost_call(struct luahost *host, int n_args, int n_results, struct diags *diags);

/* Run C that touches the state: an error in it becomes a problem too, and memory stays capped. The
 * stack is empty in fn, and afterwards as it was before. */
bool luahost_protect(struct luahost *host, void (*fn)(struct lua_State *L, void *context),
		     void *context, struct diags *diags);

/* Make the value on top a global that files can read. [-1, +0]; raises, so only inside
 * luahost_protect. */
void luahost_define(struct lua_State *L, const char *name);

/*
 * Remember the whole state as it is between two calls, and bring it back: what ran in between has never been.
 * Values on the stack count as state. A second snapshot takes the first one's place.
 */
void luahost_snapshot(struct luahost *host);
void luahost_restore(struct luahost *host);

/* The value on top as plain data in arena; see data.h. [-1, +0], also on failure. */
bool luahost_take_data(struct luahost *host, struct arena *arena, struct data **data,
		       struct diags *diags);

/* How a file that was only tried out ended. */
enum luahost_probe_end {
	LUAHOST_PROBE_ENDED,		/* with or without an error of its own: it can be loaded */
	LUAHOST_PROBE_TIMED_OUT,
	LUAHOST_PROBE_MEMORY,
	LUAHOST_PROBE_CRASHED,
	LUAHOST_PROBE_NOT_STARTED	/* no process could be made */
};

/*
 * Load and run a file in a child process, which is killed and reaped after limits.cpu_ms of processor time: no hook
 * fires inside a backtracking string.find, so only a process can be stopped. Anything but ENDED is
 * also added to diags, with the code limit_code.
 */
enum luahost_probe_end luahost_probe(const char *name, const char *bytes, size_t length,
				     const struct luahost_options *options, struct diags *diags);

#endif
