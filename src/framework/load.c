/*
 * load.c - framework_load: read, run, mark lines, check, freeze.
 *
 * What is needed only meanwhile lives in a scratch arena; what stays is made in the caller's.
 */
#include "framework/framework.h"

#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "framework/advise.h"
#include "framework/fields.h"
#include "framework/freeze.h"
#include "framework/kind_strip.h"
#include "framework/kinds.h"
#include "framework/load_lua.h"
#include "framework/rules.h"

enum { AUDIT_MAX_BYTES = 4 << 20 };

static const char *folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return ".";
	return slash == path ? "/" : arena_strndup(arena, path, (size_t)(slash - path));
}

/* Everything between the bytes and the struct; all problems go to the reader's diags. Returns the data, or NULL. */
static const struct data *read_audit(struct reader *reader, struct arena *scratch,
				     const char *bytes, size_t length,
				     const struct luahost_limits *limits,
				     const struct kind **kind, struct raw_audit **raw)
{
	const char *ending = "end it with: return { api = 1, kind = \"rubric\", ... }";
	struct data *root;

	if (!load_lua(reader, scratch, bytes, length, limits, ending, &root))
		return NULL;
	*kind = kind_of(root);
	*raw = arena_alloc(scratch, (*kind)->schema->size_bytes);
	reader_read(reader, (*kind)->schema, root, *raw);
	(*kind)->check(reader, *raw, root);
	strip_check(reader, *raw, root);
	return root;
}

static bool load(struct arena *arena, const char *path, const struct luahost_limits *limits,
		 bool advise, struct framework *framework, struct diags *diags)
{
	struct arena scratch;
	struct diags found;
	const struct kind *kind = NULL;
	struct raw_audit *raw = NULL;
	const struct data *root = NULL;
	struct reader reader = {
		.arena = arena, .diags = &found, .file = load_name(arena, path), .whole = "the audit"
	};
	char *bytes;
	size_t length;
	bool ok;

	arena_init(&scratch);
	diags_init(&found, &scratch);
	if (load_bytes(&scratch, path, AUDIT_MAX_BYTES, DIAG_AUD001, reader.whole, &bytes, &length,
		       &found))
		root = read_audit(&reader, &scratch, bytes, length, limits, &kind, &raw);
	ok = found.n_errors == 0;
	if (ok) {
		freeze_audit(arena, kind, raw, framework);
		framework->strip = strip_freeze(arena, raw);
		framework->file = reader.file;
		framework->texts = reader.texts;
		framework->n_texts = reader.n_texts;
		framework->folder = folder_of(arena, path);
		hash_sha256(bytes, length, framework->sha256);
		rules_moved(&reader, framework, root);
		ok = found.n_errors == 0;
	}
	if (advise && root)
		advise_data(&reader, root);
	if (advise && ok) {
		advise_rules(&reader, framework, root);
		advise_moved(&reader, framework, root);
	}
	diags_sort(&found);
	diags_append(diags, &found);
	arena_clear(&scratch);
	return ok;
}

bool framework_load_limited(struct arena *arena, const char *path,
			    const struct luahost_limits *limits, struct framework *framework,
			    struct diags *diags)
{
	return load(arena, path, limits, false, framework, diags);
}

bool framework_load(struct arena *arena, const char *path, struct framework *framework,
		    struct diags *diags)
{
	return load(arena, path, &(struct luahost_limits){ 0 }, false, framework, diags);
}

bool framework_lint(struct arena *arena, const char *path, struct framework *framework,
		    struct diags *diags)
{
	return load(arena, path, &(struct luahost_limits){ 0 }, true, framework, diags);
}
