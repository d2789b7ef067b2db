/*
 * load_lua.c - see load_lua.h. The only file of this room that has to do with Lua; since audits and
 * mappings are plain data, it needs nothing of lua.h: what comes back is walked in
 * luahost/data.c.
 */
#include "framework/load_lua.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"

/* What Lua says of the mistakes that authors make most, and what would mend them. The first that fits. */
static const struct { const char *said, *hint; } slips[] = {
	{ "near '<\\226>'", "type straight quotation marks, \", around a text: a word processor "
	  "makes them curly" },
	{ "unfinished string", "close the text with the quotation mark that opened it, on the same "
	  "line" },
	{ "unfinished long string", "close the text with ]]" },
	{ "near <eof>", "a '{' is never closed: look for the place where the lines no longer step "
	  "back to the left" },
	{ "'}' expected", "a ',' is missing at the end of the line before, or a '}' is too much or "
	  "too few" },
	{ "'=' expected", "a name is followed by '=' and its value" },
	{ "<eof> expected", "a '}' is too much before this place" },
	{ "unexpected symbol near '}'", "a value is missing before the '}'" },
	{ "unexpected symbol near ','", "a value is missing before the ','" },
};

static void hint_at_slips(struct diags *diags, size_t from)
{
	for (size_t i = from; i < diags->n; i++) {
		struct diag *diag = &diags->items[i];

		for (size_t k = 0; diag->code == DIAG_AUD002 && !diag->hint &&
		     k < sizeof(slips) / sizeof(slips[0]); k++) {
			if (strstr(diag->message, slips[k].said))
				diag->hint = slips[k].hint;
		}
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

/* The name goes into the manifest and the report's note of how it was made. */
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

bool load_lua(struct arena *arena, const char *name, const char *bytes, size_t length,
	      const struct luahost_limits *limits, const char *ending, struct data **root,
	      struct diags *diags)
{
	const struct luahost_options options = {
		.limits = *limits,
		.syntax_code = DIAG_AUD002,
		.raised_code = DIAG_AUD003,
		.limit_code = DIAG_AUD004,
	};
	size_t from = diags->n;
	struct luahost *host;

	if (luahost_probe(name, bytes, length, &options, diags) != LUAHOST_PROBE_ENDED)
		return false;
	host = luahost_new(arena, &options);
	if (!luahost_load(host, name, bytes, length, diags)) {
		hint_at_slips(diags, from);
		return false;
	}
	if (!luahost_call(host, 0, 1, diags) || !luahost_take_data(host, arena, root, diags))
		return false;
	if ((*root)->type == DATA_TABLE)
		return true;
	diags_add(diags, DIAG_AUD006, (struct loc){ name, 1, 1 },
		  "the file must return a table, not %s", data_type_name(*root))
		->hint = ending;
	return false;
}
