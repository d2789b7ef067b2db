/*
 * private.h - shared by the files of this room and nobody else.
 */
#ifndef WAYMARK_LUAHOST_PRIVATE_H
#define WAYMARK_LUAHOST_PRIVATE_H

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include "base/heap.h"
#include "luahost/luahost.h"

enum { HOST_FRAME_BYTES = 160 };

/* How the last call ended. */
enum host_end { HOST_DONE, HOST_SYNTAX, HOST_RAISED, HOST_INSTRUCTIONS, HOST_MEMORY };

/* A file that was included. */
struct host_file {
	const char *name;		/* without ".lua" */
	const char *chunk;		/* its chunk name in Lua */
	const char *bytes;
	size_t length;
};

struct luahost {
	struct arena *arena;
	lua_State *L;
	struct heap heap;
	struct luahost_options options;
	long long instructions_left;
	int depth;			/* nesting of luahost_call inside luahost_call */
	bool syntax_error;		/* set when an included file does not compile */
	bool out_of_instructions;
	enum host_end end;
	const char **names;		/* the loaded files: what problems can point to */
	size_t n_names, names_capacity;
	struct host_file *files;
	size_t n_files, files_capacity;
	struct {			/* the author's innermost frame when an error was raised */
		const char *file;	/* one of `names`; NULL: none */
		int line;
		char hint[HOST_FRAME_BYTES];
	} frame;
};

/* errors.c */
int host_on_error(lua_State *L); /* message handler: notes the frame, turns the value into a text */
void host_report(struct luahost *host, int status, struct diags *diags);	/* [-1, +0] */
void host_report_memory(const struct luahost_options *options, struct loc at, struct diags *diags);

/* state.c: remember a file's name and return the chunk name to give Lua. */
const char *host_chunk_name(struct luahost *host, const char *name);
struct luahost_limits host_limits(struct luahost_limits given);	/* 0 replaced by the defaults */
void host_skip_mark(const char **bytes, size_t *length);

/* env.c: make the globals that files see. [-0, +0, e] */
void host_open_environment(lua_State *L);

/* sort.c: stable, so that equal items always come in the same order. */
int host_table_sort(lua_State *L);	/* table.sort */
int host_pairs(lua_State *L);		/* pairs: numbers ascending, then texts by byte, then booleans */

/* collect.c: lists without nil and false. */
int host_table_some(lua_State *L);	/* table.some(...): those of the arguments that there are */
int host_table_collect(lua_State *L);	/* table.collect(): a list, and a function that appends its arguments to it */

/* include.c */
int host_include(lua_State *L);

#endif
