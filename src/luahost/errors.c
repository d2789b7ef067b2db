/*
 * errors.c - turns what Lua raised into a problem with the line of the author's file.
 *
 * The hard idea is where the line comes from. If Lua or error() put one in front of the message
 * ("audit.lua:12: ..."), that one counts, since error(text, 2) points at the caller on purpose.
 * Otherwise it is the innermost frame of one of the author's files, which the message handler notes
 * before the stack unwinds.
 */
#include "luahost/private.h"

#include <stdio.h>
#include <string.h>


enum { MESSAGE_MAX_BYTES = 400 };

/* Allocates nothing: the error may be that memory has run out. */
static void note_frame(lua_State *L, struct luahost *host)
{
	lua_Debug ar;

	host->frame.file = NULL;
	for (int level = 0; lua_getstack(L, level, &ar); level++) {
		if (!lua_getinfo(L, "Sln", &ar) || ar.source[0] != '@' || ar.currentline < 1)
			continue;
		host->frame.file = ar.source + 1;
		host->frame.line = ar.currentline;
		if (ar.name)
			snprintf(host->frame.hint, sizeof(host->frame.hint),
				 "raised in '%s', at %s:%d", ar.name, ar.source + 1,
				 ar.currentline);
		else
			snprintf(host->frame.hint, sizeof(host->frame.hint), "raised at %s:%d",
				 ar.source + 1, ar.currentline);
		return;
	}
}

int host_on_error(lua_State *L)
{
	note_frame(L, luahost_of(L));
	if (lua_isstring(L, 1)) {
		lua_tostring(L, 1);	/* converts a number to a text here, inside the protected call */
		return 1;
	}
	if (luaL_callmeta(L, 1, "__tostring") && lua_isstring(L, -1))
		return 1;
	lua_pushfstring(L, "the error is a %s value, not a text", luaL_typename(L, 1));
	return 1;
}

/* A long name as Lua shortens it in messages: "..." and its last 56 bytes (luaO_chunkid). */
static const char *shown_name(const char *name, char shown[LUA_IDSIZE])
{
	size_t length = strlen(name), most = LUA_IDSIZE - 1;

	if (length <= most)
		return name;
	snprintf(shown, LUA_IDSIZE, "...%s", name + length - (most - 3));
	return shown;
}

/* The length of "NAME:LINE: " at the start of message, if NAME is one of the host's files; else 0. */
static size_t place_in_front(const struct luahost *host, const char *message, struct loc *at)
{
	for (size_t i = host->n_names; i-- > 0;) {
		char shown[LUA_IDSIZE];
		const char *name = shown_name(host->names[i], shown);
		size_t length = strlen(name);
		int line, read = 0;

		if (strncmp(message, name, length) == 0 &&
		    sscanf(message + length, ":%9d: %n", &line, &read) == 1 && read > 0) {
			*at = (struct loc){ host->names[i], line, 1 };
			return length + (size_t)read;
		}
	}
	return 0;
}

/*
 * Reduced to one line that fits a screen. Invisible characters and bytes that are not UTF-8 are dealt with in diag.c.
 */
static const char *tidy(struct arena *arena, const char *message)
{
	size_t length = strlen(message), keep = length;
	char *copy;

	if (length > MESSAGE_MAX_BYTES) {
		keep = MESSAGE_MAX_BYTES;
		while (keep && ((unsigned char)message[keep] & 0xC0) == 0x80)
			keep--;
	}
	copy = arena_printf(arena, "%.*s%s", (int)keep, message, keep < length ? " ..." : "");
	for (char *p = copy; *p; p++) {
		if ((unsigned char)*p < ' ' || *p == 0x7F)
			*p = ' ';
	}
	return copy;
}

static enum host_end why(const struct luahost *host, int status)
{
	if (status == LUA_ERRMEM)
		return HOST_MEMORY;
	if (host->out_of_instructions)
		return HOST_INSTRUCTIONS;
	return status == LUA_ERRSYNTAX || host->syntax_error ? HOST_SYNTAX : HOST_RAISED;
}

void host_report_memory(const struct luahost_options *options, struct loc at, struct diags *diags)
{
	size_t bytes = host_limits(options->limits).memory_bytes;

	diags_add(diags, options->limit_code, at, "the file exceeded its memory limit of %zu MB",
		  bytes >> 20)->hint =
		"look for a text, a table or a function calling itself that grows without end";
}

static void report_work(const struct luahost_options *options, struct loc at, struct diags *diags)
{
	diags_add(diags, options->limit_code, at,
		  "the file exceeded its limit of %lld instructions",
		  options->limits.instructions)
		->hint = "look for a loop that never ends";
}

void host_report(struct luahost *host, int status, struct diags *diags)
{
	struct loc at = { host->n_names ? host->names[host->n_names - 1] : NULL, 0, 0 };
	const char *message = lua_isstring(host->L, -1) ? lua_tostring(host->L, -1)
							: "an error without text";
	enum diag_code code;
	struct diag *diag;
	size_t skip;

	host->end = why(host, status);
	if (host->end == HOST_MEMORY && host->n_names)
		at.file = host->names[0];	/* no frame was noted; blame the outermost file */
	else if (host->frame.file)
		at = (struct loc){ host->frame.file, host->frame.line, 1 };
	at.file = arena_strdup(diags->arena, at.file);
	if (host->end == HOST_MEMORY) {
		host_report_memory(&host->options, at, diags);
	} else if (host->end == HOST_INSTRUCTIONS) {
		report_work(&host->options, at, diags);
	} else {
		code = host->end == HOST_SYNTAX ? host->options.syntax_code
						: host->options.raised_code;
		skip = place_in_front(host, message, &at);
		at.file = arena_strdup(diags->arena, at.file);
		if (!at.line)
			at.line = at.column = 1;	/* the file is not a text at all */
		diag = diags_add(diags, code, at, "%s", tidy(diags->arena, message + skip));
		if (host->end == HOST_RAISED && host->frame.file)
			diag->hint = arena_strdup(diags->arena, host->frame.hint);
	}
	lua_pop(host->L, 1);
}
