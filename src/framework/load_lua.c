/*
 * load_lua.c - see load_lua.h. The only file of this room that deals with Lua. Since audits and
 * mappings are plain data, it does not need lua.h: luahost/data.c walks what they return.
 */
#include "framework/load_lua.h"

#include <ctype.h>
#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "framework/lines.h"

#define CURLY \
	"type straight quotation marks, \", around a text, and two hyphens before a comment: a word " \
	"processor changes them"
#define SAVE_AS_UTF8 "save the file in UTF-8, without formatting: 'Save as' of most editors offers that"
#define BRACKETS \
	"write a name with a hyphen or a space in brackets and quotation marks, such as " \
	"[\"all-through\"]"
#define WORD_OF_LUA \
	"a reserved word of Lua cannot be a name by itself: write it in brackets and quotation " \
	"marks, such as [\"end\"]"
#define COLON "write '=' between a name and its value, not ':'"

/* Lua's messages for the mistakes that authors make most, with hints. The first match counts: the message contains
 * `said`, and also `near` if that is set. word: a letter must follow `said`. */
static const struct slip {
	const char *said, *near;
	bool word;
	const char *hint;
} slips[] = {
	{ "binary chunk", NULL, false, "the file is Lua that was compiled: give the text that it was made from" },
	{ "near '<\\226>'", NULL, false, CURLY },
	{ "near '<\\145>'", NULL, false, CURLY },	/* the same in Windows-1252 */
	{ "near '<\\146>'", NULL, false, CURLY },
	{ "near '<\\147>'", NULL, false, CURLY },
	{ "near '<\\148>'", NULL, false, CURLY },
	{ "near '<\\255>'", NULL, false, SAVE_AS_UTF8 },	/* the start of UTF-16 */
	{ "near '<\\254>'", NULL, false, SAVE_AS_UTF8 },
	{ "near '<\\", NULL, false, "there is a character here that is only allowed inside quotation marks: a space "
		"copied "
		"from a web page looks like any other" },
	{ "unfinished string", NULL, false, "close the text with the quotation mark that opened it, on "
	  "the same line" },
	{ "unfinished long string", NULL, false, "close the text with ]]" },
	{ "near <eof>", NULL, false, "a '{' is never closed: look for the place where the lines no longer "
	  "step back to the left" },
	{ "'}' expected", "near '='", false, BRACKETS },
	{ "unexpected symbol near '='", NULL, false, WORD_OF_LUA },
	{ "'=' expected", NULL, false, "a name is followed by '=' and its value" },
	{ "<eof> expected", NULL, false, "there is one '}' too many before this point, or a '{' is missing" },
	{ "<name> expected", NULL, false, COLON },
	{ "function arguments expected", NULL, false, COLON },
	{ "unexpected symbol near '{'", NULL, false, "begin the table with 'return {'" },
	{ "unexpected symbol near '}'", NULL, false, "a value is missing before the '}', or there is one '}' too many "
		"further up" },
	{ "unexpected symbol near '//'", NULL, false, "a comment begins with two hyphens" },
	{ "unexpected symbol near ','", NULL, false, "a value is missing before the ','" },
	{ "unexpected symbol near '", NULL, true, WORD_OF_LUA },
};

static bool fits(const struct slip *slip, const char *message)
{
	const char *at = strstr(message, slip->said);

	return at && (!slip->near || strstr(at, slip->near)) &&
	       (!slip->word || isalpha((unsigned char)at[strlen(slip->said)]));
}

/* Whether the line (counted from 1) begins with what the message says it is near to. */
static bool begins_line(const char *bytes, size_t length, int line, const char *message)
{
	const char *end = bytes + length, *near = strstr(message, "near '");
	size_t word = near ? strcspn(near + 6, "'") : 0;

	for (; line > 1 && bytes < end; line--) {
		while (bytes < end && *bytes != '\n' && *bytes != '\r')
			bytes++;
		bytes += bytes + 1 < end && bytes[0] == '\r' && bytes[1] == '\n' ? 2 : 1;
	}
	while (bytes < end && (*bytes == ' ' || *bytes == '\t'))
		bytes++;
	return word && bytes < end && (size_t)(end - bytes) >= word &&
	       memcmp(bytes, near + 6, word) == 0;
}

static const char *hint_at_slip(const struct diag *diag, const char *bytes, size_t length)
{
	for (size_t k = 0; k < sizeof(slips) / sizeof(slips[0]); k++) {
		if (fits(&slips[k], diag->message))
			return slips[k].hint;
	}
	if (!strstr(diag->message, "'}' expected"))
		return NULL;
	return begins_line(bytes, length, diag->at.line, diag->message)
		? "a ',' is missing at the end of the line before, or there is one '}' too many or too few"
		: "a ',' is missing before it, there is one '}' too many or too few, or a quotation mark "
			"inside a text has no '\\' before it";
}

/* To Lua, a word without quotation marks is a variable. */
static const char *hint_at_name(struct arena *arena, const struct diag *diag)
{
	static const char *const truths[] = { "true", "false", "yes", "no" };
	static const char *const refused[] = { "os", "io", "require", "include", "dofile", "load",
					       "loadfile", "print", "debug", "coroutine" };
	static const char unknown[] = "unknown global '", assigned[] = "cannot assign to global '";
	const char *name;

	if (strncmp(diag->message, assigned, strlen(assigned)) == 0)
		return "begin the table with 'return {', without a name before it";
	if (strncmp(diag->message, unknown, strlen(unknown)) != 0)
		return diag->hint;
	name = diag->message + strlen(unknown);
	name = arena_strndup(arena, name, strcspn(name, "'"));
	for (size_t i = 0; i < sizeof(truths) / sizeof(truths[0]); i++) {
		if (text_same_folded(name, truths[i]))
			return "write true or false, in small letters";
	}
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		if (strcmp(name, refused[i]) == 0)
			return diag->hint;
	}
	return arena_printf(arena, "put a text between quotation marks: \"%s\"", name);
}

/* Add hints to the problems from index `from` on. */
static void hint_at_slips(struct diags *diags, size_t from, const char *bytes, size_t length)
{
	for (size_t i = from; i < diags->n; i++) {
		struct diag *diag = &diags->items[i];

		if (diag->code == DIAG_AUD002 && !diag->hint)
			diag->hint = hint_at_slip(diag, bytes, length);
		else if (diag->code == DIAG_AUD003)
			diag->hint = hint_at_name(diags->arena, diag);
	}
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

const char *load_name(struct arena *arena, const char *path)
{
	return text_plain_name(arena, base_name(path));
}

/* The name goes into the manifest and into the report's method note. */
bool load_bytes(struct arena *arena, const char *path, size_t max_bytes, enum diag_code code,
		const char *what, char **bytes, size_t *length, struct diags *diags)
{
	struct loc at = { load_name(diags->arena, path), 0, 0 };

	if (!text_is_plain_name(base_name(path))) {
		diags_add(diags, code, at, "cannot use %s: the file's name is not UTF-8, or has a "
			  "control character", what)->hint =
			"rename the file: plain letters, digits and '_' are safe";
		return false;
	}
	if (file_read(arena, path, max_bytes, bytes, length))
		return true;
	diags_add(diags, code, at, "cannot read %s: %s", what, strerror(errno));
	return false;
}

bool load_lua(struct reader *reader, struct arena *scratch, const char *bytes, size_t length,
	      const struct luahost_limits *limits, const char *ending, struct data **root)
{
	const struct luahost_options options = {
		.limits = *limits,
		.syntax_code = DIAG_AUD002,
		.raised_code = DIAG_AUD003,
		.limit_code = DIAG_AUD004,
	};
	struct diags *diags = reader->diags;
	const char *name = reader->file;
	size_t from = diags->n;
	struct luahost *host;

	if (luahost_probe(name, bytes, length, &options, diags) != LUAHOST_PROBE_ENDED)
		return false;
	host = luahost_new(scratch, &options);
	if (!luahost_load(host, name, bytes, length, diags)) {
		hint_at_slips(diags, from, bytes, length);
		return false;
	}
	if (!luahost_call(host, 0, 1, diags) || !luahost_take_data(host, scratch, root, diags)) {
		hint_at_slips(diags, from, bytes, length);
		return false;
	}
	if ((*root)->type == DATA_TABLE) {
		lines_mark(reader, *root, bytes, length);
		return true;
	}
	diags_add(diags, DIAG_AUD006, (struct loc){ name, 1, 1 },
		  "the file must return a table, not %s", data_type_name(*root))
		->hint = ending;
	return false;
}
