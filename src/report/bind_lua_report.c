/*
 * bind_lua_report.c - a template, from file to document: see report.h.
 *
 * The one hard idea: a template's chunk, and every file it includes, runs once; then the whole state is
 * saved, and each school starts from there. So locals, upvalues and included tables are fresh, and
 * nothing can pass from one school to the next. The sandbox refuses globals.
 */
#include "report/report.h"

#include <errno.h>
#include <lauxlib.h>
#include <lua.h>
#include <string.h>

#include "base/file.h"
#include "luahost/luahost.h"
#include "report/bind_lua_blocks.h"
#include "report/bind_lua_view.h"
#include "report/profile.h"
#include "report/stamp.h"

enum { TEMPLATE_BYTES_MAX = 1 << 20 };

struct report_template {
	struct luahost *host;
	const char *file;		/* "report.lua" */
	const struct theme *theme;
	const struct framework *framework;	/* the audit whose tables are in the snapshot; NULL: none yet */
	bool large_print;
};

/* ---- opening ---- */

/* Read the text of the template from the first folder that has it. */
static bool find_template(struct arena *arena, const char *file, const char *const *folders,
			  size_t n_folders, char **bytes, size_t *length, struct diags *diags)
{
	struct loc at = { file, 0, 0 };
	struct diag *diag;

	for (size_t i = 0; i < n_folders; i++) {
		if (file_read(arena, file_join(arena, folders[i], file), TEMPLATE_BYTES_MAX, bytes,
			      length))
			return true;
		if (errno != ENOENT && errno != ENOTDIR) {
			diags_add(diags, DIAG_RPT001, at, "cannot read the template: %s",
				  strerror(errno));
			return false;
		}
	}
	diag = diags_add(diags, DIAG_RPT001, at, "no folder of templates has '%s'", file);
	diag->hint = "templates are beside the audit or in Waymark's folder 'templates'";
	return false;
}

struct opening {
	struct arena *arena;
	struct report_template *template;
	struct diags *diags;
};

static void read_theme_here(lua_State *L, struct opening *opening)
{
	struct lua_reader reader;

	lua_getglobal(L, "include");
	lua_pushliteral(L, "theme");
	lua_call(L, 1, 1);
	reader_init(&reader, opening->arena, L, opening->diags, "theme.lua");
	opening->template->theme = read_theme(&reader);
	lua_pop(L, 1);
}

/* Run the chunk stored in the registry, and store the function it returns instead. Done before any school, so that a
 * template that cannot even start is reported once instead of once per school. */
static void run_chunk(lua_State *L, void *context)
{
	struct opening *opening = context;
	struct loc at = { opening->template->file, 0, 0 };

	lua_rawgetp(L, LUA_REGISTRYINDEX, opening->template);
	lua_call(L, 0, 1);
	if (!lua_isfunction(L, -1)) {
		diags_add(opening->diags, DIAG_RPT003, at,
			  "the template returns %s, not a function", luaL_typename(L, -1))->hint =
			"a file of this name beside the audit is used as the template; give an audit "
			"another name";
		return;
	}
	lua_rawsetp(L, LUA_REGISTRYINDEX, opening->template);
	read_theme_here(L, opening);
}

static void keep_chunk(struct report_template *template)
{
	lua_rawsetp(luahost_state(template->host), LUA_REGISTRYINDEX, template);
}

bool report_open(struct arena *arena, const char *name, const char *const *folders,
		 size_t n_folders, struct report_template **template, struct diags *diags)
{
	struct luahost_options options = {
		.syntax_code = DIAG_RPT002, .raised_code = DIAG_RPT002, .limit_code = DIAG_RPT002,
		.include_folders = folders, .n_include_folders = n_folders,
	};
	struct report_template *made = arena_alloc(arena, sizeof *made);
	struct opening opening = { arena, made, diags };
	size_t length, errors = diags->n_errors;
	char *bytes;

	made->file = arena_printf(arena, "%s.lua", name);
	if (!find_template(arena, made->file, folders, n_folders, &bytes, &length, diags))
		return false;
	/* The chunk runs in this process, where an endless loop could not be stopped; for schools it runs in a
	 * worker. */
	if (luahost_probe(made->file, bytes, length, &options, diags) != LUAHOST_PROBE_ENDED)
		return false;
	made->host = luahost_new(arena, &options);
	if (!luahost_load(made->host, made->file, bytes, length, diags))
		return false;
	keep_chunk(made);
	if (!luahost_protect(made->host, run_chunk, &opening, diags) || diags->n_errors > errors)
		return false;
	luahost_snapshot(made->host);
	*template = made;
	return true;
}

void report_enlarge(struct arena *arena, struct report_template *template)
{
	template->theme = theme_enlarge(arena, template->theme);
	template->large_print = true;
}

/* ---- building ---- */

/* What a document is made from: exactly one of the two. */
struct building {
	struct arena *arena;
	struct report_template *template;
	const struct report_input *input;
	const struct run_input *run;
	struct diags *diags;
	const struct document *document;
};

static const struct brand *brand_of(const struct building *building)
{
	return building->run ? building->run->brand : building->input->brand;
}

static void build(lua_State *L, void *context)
{
	struct building *building = context;
	struct lua_reader reader;

	lua_rawgetp(L, LUA_REGISTRYINDEX, building->template);
	if (building->run)
		view_push_run(L, building->arena, building->run);
	else
		view_push(L, building->arena, building->input);
	lua_pushboolean(L, building->template->large_print);
	lua_setfield(L, -2, "large_print");
	lua_call(L, 1, 1);
	reader_init(&reader, building->arena, L, building->diags, building->template->file);
	reader.theme = building->template->theme;
	if (brand_of(building))
		reader.theme = theme_branded(building->arena, reader.theme, brand_of(building));
	building->document = read_document(&reader);
}

static const struct framework *framework_of(const struct building *building)
{
	return building->run ? building->run->framework : building->input->findings->framework;
}

static void keep_audit(lua_State *L, void *context)
{
	struct building *building = context;

	view_keep_audit(L, building->arena, framework_of(building));
}

/* Restore the state after the template's chunk, with the audit's tables, which are made for the first school and saved
 * too. */
static bool start_afresh(struct building *building)
{
	struct report_template *template = building->template;
	const struct framework *framework = framework_of(building);

	luahost_restore(template->host);
	if (template->framework == framework)
		return true;
	if (!luahost_protect(template->host, keep_audit, building, building->diags))
		return false;
	luahost_snapshot(template->host);
	template->framework = framework;
	return true;
}

static const struct document *build_document(struct building *building)
{
	if (!start_afresh(building)
	    || !luahost_protect(building->template->host, build, building, building->diags))
		return NULL;
	return building->document;
}

/*
 * words: whom the document is for. Marking a document is not left to templates, since those beside an audit may not
 * think of it. The marks on pages are artifacts, which screen readers skip, so the file's subject contains the words
 * too.
 */
static const struct document *mark(struct arena *arena, const struct document *document, const struct brand *brand,
				   bool draft, bool generated, enum suppress_profile profile, const char *words)
{
	struct document *marked = arena_alloc(arena, sizeof *marked);

	*marked = *document;
	marked->brand = brand;
	marked->draft = draft;
	marked->classification = marked->keywords = words;
	if (profile == SUPPRESS_RESTRICTED) {
		marked->subject = document->subject && *document->subject
			? arena_printf(arena, "%s: %s", words, document->subject)
			: words;
	}
	return generated ? stamp_generated(arena, marked) : marked;
}

const struct document *report_build(struct arena *arena, struct report_template *template,
				    const struct report_input *input, struct diags *diags)
{
	struct building building = { arena, template, input, NULL, diags, NULL };
	const struct findings *findings = input->findings;
	const char *school_id = arena_strdup(diags->arena, findings->evidence->school->id.text);
	size_t before = diags->n;
	const struct document *document = build_document(&building);

	for (size_t i = before; i < diags->n; i++)
		diags->items[i].school_id = school_id;
	return document ? mark(arena, document, input->brand, input->draft, findings->evidence->generated,
			       input->profile,
			       profile_words(arena, input->profile,
					     findings->framework->classification)) : NULL;
}

const struct document *report_build_run(struct arena *arena, struct report_template *template,
					const struct run_input *input, struct diags *diags)
{
	struct building building = { arena, template, NULL, input, diags, NULL };
	const struct document *document = build_document(&building);

	return document ? mark(arena, document, input->brand, false, input->generated, input->profile,
			       profile_words(arena, input->profile, input->classification)) : NULL;
}
