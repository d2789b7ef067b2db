/*
 * cmd_form.c - waymark form: blank tables, a guide, and a form to print; for one audit, or for each
 * school of a table.
 */
#include "cli/cli.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "author/author.h"
#include "base/file.h"
#include "base/fold.h"
#include "base/nearest.h"
#include "cli/form_place.h"
#include "cli/form_previous.h"
#include "cli/sentences.h"
#include "evidence/file_names.h"
#include "score/focus.h"

enum { OUT, SECTION, SCHOOLS, SCHOOL, PREVIOUS, AGAIN, DATE, N_OPTIONS };
enum { SCHOOLS_MAX_BYTES = 64 << 20 };

static const struct option_row options[N_OPTIONS] = {
	[OUT] = { "out", 'o', "OUT", "the folder for the files; it is made if it does not exist" },
	[SECTION] = { "section", 0, "ID", "ask only this section of the audit; may be given again" },
	[SCHOOLS] = { "schools", 0, "FILE",
		      "a workbook for each school of this schools.csv or roster.xlsx, or of that in a folder; it asks the "
		      "sections of the school's focus. What is for writing by hand is in OUT/SCHOOL_ID" },
	[SCHOOL] = { "school", 0, "ID", "with --schools: only this school; may be given again" },
	[PREVIOUS] = { "previous", 0, "OUT", "with --schools: the output folder of an earlier run. Of last year: what each "
		       "respondent answered stands beside, and actions that are still open are taken over. Of this year: "
		       "the workbooks are for a review of its plans. Of an audit of entries, what was open is taken over" },
	[AGAIN] = { "again", 0, NULL, "make what nobody has filled in anew: blank workbooks, form.pdf and guide.md; "
		    "existing tables and workbooks with answers stay as they are" },
	[DATE] = { "date", 0, "YYYY-MM-DD",
		   "the date of the form (default: SOURCE_DATE_EPOCH, or today)" },
};

struct request {
	const struct command *command;
	const char *audit, *out, *schools, *when;
	const char **sections, **ids, **paths;	/* room for one per argument; ids: --school; paths: --previous */
	size_t n_sections, n_ids;
	bool again;
	struct form_previous previous;
	struct form_options form;
};

/* ---- how a command in the form's folder names the audit ---- */

/* The absolute path; the part that does not exist yet is kept as written. */
static const char *absolute(struct arena *arena, const char *path)
{
	char found[PATH_MAX];
	const char *slash, *name, *parent;

	if (realpath(path, found))
		return arena_strdup(arena, found);
	slash = strrchr(path, '/');
	if (slash && !slash[1])
		return absolute(arena, arena_strndup(arena, path, (size_t)(slash - path)));
	name = slash ? slash + 1 : path;
	parent = !slash ? "." : slash == path ? "/" : arena_strndup(arena, path, (size_t)(slash - path));
	parent = absolute(arena, parent);
	return arena_printf(arena, "%s/%s", strcmp(parent, "/") == 0 ? "" : parent, name);
}

/* The length of the whole folders that two absolute paths have in common, without the slash after them. */
static size_t shared(const char *a, const char *b)
{
	size_t same = 0;

	for (size_t i = 0;; i++) {
		bool ends_a = !a[i] || a[i] == '/', ends_b = !b[i] || b[i] == '/';

		if (ends_a && ends_b)
			same = i;
		if (!a[i] || a[i] != b[i])
			return same;
	}
}

static const char *audit_from(struct arena *arena, const char *audit, const char *out)
{
	const char *file, *folder, *path = "";
	size_t length = strlen(audit), same;

	if (audit[0] == '/' || length < 4 || strcmp(audit + length - 4, ".lua") != 0)
		return audit;
	file = absolute(arena, audit);
	folder = absolute(arena, out);
	same = shared(file, folder);
	for (const char *c = folder + same; *c; c++) {
		if (*c == '/' && c[1])
			path = arena_printf(arena, "%s../", path);
	}
	return arena_printf(arena, "%s%s", path, file + same + 1);
}

/* ---- one form ---- */

static void print_all(const struct request *request, const struct diags *diags)
{
	print_problems(diags, "send standard error to a file to see all",
		       (const char *const[]){ request->audit, request->schools, NULL });
}

/* Whether nothing has the name yet; else this is told. */
static bool is_free(const struct request *request, struct arena *arena, const char *name)
{
	const char *path = file_join(arena, request->out, name);

	if (!file_exists(path))
		return true;
	fprintf(stderr, "waymark form: '%s' exists already; nothing is written\n", path);
	return false;
}

/* The workbook; *kept tells whether what is there has answers. */
static bool make_book(const struct request *request, const struct form_options *form, struct arena *arena, const char *name,
		      bool *kept)
{
	struct buf *bytes = buf_new(arena, FORM_BOOK_MAX_BYTES);
	enum form_placed placed;

	if (!form_book(arena, form, bytes)) {
		fprintf(stderr, "waymark form: '%s' could not be made: %s\n", name, strerror(errno));
		return false;
	}
	placed = form_place(request->command, arena, request->out, name, bytes);
	*kept = placed == FORM_KEPT;
	return placed != FORM_REFUSED;
}

/* The workbook in OUT; what else there is in OUT too, or in a school's folder inside it. */
static bool make(const struct request *request, const struct form_options *form, struct arena *arena,
		 const char *inner, const char *book, bool *kept)
{
	const char *out = inner ? file_join(arena, request->out, inner) : request->out;
	struct form_options named = *form;
	struct author_files files = { .n = 0 };
	struct diags diags;
	bool made;

	if (!request->again && !is_free(request, arena, book))
		return false;
	if (form->review)
		return make_book(request, form, arena, book, kept);
	diags_init(&diags, arena);
	named.audit = audit_from(arena, request->audit, out);
	named.book = inner ? arena_printf(arena, "../%s", book) : book;
	made = form_pdf(arena, &named, &files, &diags);
	print_all(request, &diags);
	if (!made)
		return false;
	form_tables(arena, &named, &files);
	return write_files(request->command, arena, request->out, inner, &files, request->again) &&
	       make_book(request, form, arena, book, kept);
}

/* ---- what it asks ---- */

static bool *ask_nothing(struct arena *arena, const struct framework *f)
{
	return arena_array(arena, f->n_sections, sizeof(bool));
}

/* Returns EXIT_DONE, or reports an unknown section. */
static int take_sections(struct request *request, struct arena *arena, const struct framework *f)
{
	bool *asked = ask_nothing(arena, f);

	for (size_t i = 0; i < request->n_sections; i++) {
		const struct section *section = framework_section(f, request->sections[i]);

		if (!section)
			return unknown_section(request->command, arena, f, request->sections[i]);
		asked[section - f->sections] = true;
	}
	if (request->n_sections)
		request->form.asked = asked;
	return EXIT_DONE;
}

/* Ask the sections of the school's focus, unless sections were given or the kind has no focus. Returns false, after
 * reporting it, if the focus names an unknown section. */
static bool take_focus(const struct request *request, struct arena *arena, struct form_options *form)
{
	const struct framework *f = form->framework;
	const struct school *school = form->school;
	bool *asked;

	if (form->asked || !form_has_focus(f) || !school->n_focus)
		return true;
	asked = ask_nothing(arena, f);
	for (size_t i = 0, first = 0; i < school->n_focus; first = i) {
		const struct section *section = focus_next(arena, f, school, &i);

		if (!section) {
			fprintf(stderr, "waymark form: the focus of school '%s' names '%s', which is not a section of %s; "
				"it gets no form\n", school->id.text, school->focus_ids[first].text, f->id);
			return false;
		}
		asked[section - f->sections] = true;
	}
	form->asked = asked;
	return true;
}

/* ---- a form for each school ---- */

static bool is_wanted(const struct request *request, const struct school *school)
{
	for (size_t i = 0; i < request->n_ids; i++) {
		if (text_same_id(request->ids[i], school->id.text))
			return true;
	}
	return request->n_ids == 0;
}

static bool has_school(const struct evidence *evidence, const char *id)
{
	for (size_t i = 0; i < evidence->n_schools; i++) {
		if (text_same_id(evidence->schools[i].school->id.text, id))
			return true;
	}
	return false;
}

static int unknown_school(const struct request *request, const struct evidence *evidence, const char *id)
{
	struct arena arena;
	const char **ids, *nearest;

	arena_init(&arena);
	ids = arena_array(&arena, evidence->n_schools, sizeof(*ids));
	for (size_t i = 0; i < evidence->n_schools; i++)
		ids[i] = evidence->schools[i].school->id.text;
	nearest = text_nearest_name(id, ids, evidence->n_schools);
	if (nearest)
		usage_error(request->command, "'%s' has no school '%s'; %s", request->schools, id,
			    text_did_you_mean(&arena, id, nearest));
	else
		usage_error(request->command, "'%s' has no school '%s'", request->schools, id);
	arena_clear(&arena);
	return EXIT_USAGE;
}

/* A file, or that in a folder. */
static const char *roster_of(struct arena *arena, const char *given)
{
	static const char *const names[] = { "schools.csv", "schools.xlsx", "roster.xlsx", NULL };

	for (const char *const *name = names; *name; name++) {
		const char *inside = file_join(arena, given, *name);

		if (file_exists(inside))
			return inside;
	}
	return given;
}

/* Read only the table of schools. */
static bool read_schools(const struct request *request, struct arena *arena, struct evidence *evidence,
			 struct diags *diags)
{
	const char *path = roster_of(arena, request->schools);
	struct evidence_text text = { .name = "schools.csv" };
	struct evidence_options reading = { .texts = &text, .n_texts = 1 };
	char *bytes;

	if (file_name_is_workbook(path)) {
		reading = (struct evidence_options){ .roster = path };
		return evidence_read(arena, NULL, 0, &reading, evidence, diags);
	}
	if (!file_read(arena, path, SCHOOLS_MAX_BYTES, &bytes, &text.length)) {
		fprintf(stderr, "waymark form: '%s' cannot be read\n", path);
		return false;
	}
	text.bytes = bytes;
	return evidence_read(arena, NULL, 0, &reading, evidence, diags);
}

static int make_for(struct request *request, const struct school *school, const char *book, size_t *n_kept)
{
	struct form_options form = request->form;
	struct arena arena;
	bool made, sound, kept = false;

	form.school = school;
	arena_init(&arena);
	sound = form_previous_take(&request->previous, &arena, &form);
	made = take_focus(request, &arena, &form)
	       && make(request, &form, &arena, school->id.text, book, &kept);
	arena_clear(&arena);
	*n_kept += kept;
	return !made ? EXIT_NOTHING : sound ? EXIT_DONE : EXIT_PROBLEMS;
}

static int make_for_schools(struct request *request, struct arena *arena)
{
	struct evidence evidence;
	struct diags diags;
	int status = EXIT_DONE;
	size_t n = 0, n_kept = 0;
	const char **books;

	diags_init(&diags, arena);
	if (!read_schools(request, arena, &evidence, &diags)) {
		print_all(request, &diags);
		return EXIT_NOTHING;
	}
	print_all(request, &diags);
	for (size_t i = 0; i < request->n_ids; i++) {
		if (!has_school(&evidence, request->ids[i]))
			return unknown_school(request, &evidence, request->ids[i]);
	}
	if (diags.n_errors)
		status = EXIT_PROBLEMS;
	if (!form_previous_open(&request->previous, arena, &evidence, &request->form)) {
		print_all(request, &request->previous.diags);
		return EXIT_NOTHING;
	}
	books = form_book_names(arena, &request->form, &evidence);
	for (size_t i = 0; i < evidence.n_schools; i++) {
		const struct school *school = evidence.schools[i].school;

		if (!is_wanted(request, school))
			continue;
		switch (make_for(request, school, books[i], &n_kept)) {
		case EXIT_DONE: n++; break;
		case EXIT_PROBLEMS: n++; status = EXIT_PROBLEMS; break;
		default: status = EXIT_PROBLEMS; break;
		}
	}
	print_all(request, &request->previous.diags);
	puts(cli_says_forms(arena, n, n_kept, request->out));
	return n ? status : EXIT_NOTHING;
}

/* ---- the command ---- */

static int form(struct request *request, struct arena *arena)
{
	struct framework *framework = arena_alloc(arena, sizeof(*framework));
	struct diags diags;
	const char *book;
	bool kept = false;
	int status;

	diags_init(&diags, arena);
	find_data(arena, &request->form.data_folder, &request->form.fonts_folder);
	request->form.framework = framework;
	if (!open_audit(arena, request->audit, framework, &diags)) {
		print_all(request, &diags);
		return EXIT_NOTHING;
	}
	print_all(request, &diags);
	status = take_sections(request, arena, framework);
	if (status != EXIT_DONE)
		return status;
	request->previous.out = request->out;
	if (!form_previous_fits(&request->previous, framework, request->schools))
		return EXIT_USAGE;
	if (request->schools)
		return make_for_schools(request, arena);
	book = form_book_name(arena, &request->form);
	if (!make(request, &request->form, arena, NULL, book, &kept))
		return EXIT_NOTHING;
	printf("%s to fill in, blank tables, a form to print and a guide are in %s; start with %s/guide.md.\n", book,
	       request->out, request->out);
	return EXIT_DONE;
}

static void take_option(struct request *request, int option, const char *value)
{
	switch (option) {
	case OUT: request->out = value; break;
	case SECTION: request->sections[request->n_sections++] = value; break;
	case SCHOOLS: request->schools = value; break;
	case SCHOOL: request->ids[request->n_ids++] = value; break;
	case PREVIOUS: request->paths[request->previous.n++] = value; break;
	case AGAIN: request->again = true; break;
	default: request->when = value; break;
	}
}

static int run(const struct command *command, int argc, char **argv)
{
	struct request request = { .command = command };
	int option, status = EXIT_USAGE;
	struct arena arena;
	const char *value;

	arena_init(&arena);
	request.sections = arena_array(&arena, (size_t)argc, sizeof(*request.sections));
	request.paths = arena_array(&arena, (size_t)argc, sizeof(*request.paths));
	request.previous.command = command;
	request.previous.paths = request.paths;
	request.ids = arena_array(&arena, (size_t)argc, sizeof(*request.ids));
	while ((option = options_next(command, argc, argv, &value, &status)) >= 0)
		take_option(&request, option, value);
	if (option == OPTIONS_LEAVE)
		;
	else if (argc - optind != 1)
		status = usage_error(command, "needs one audit");
	else if (!request.out)
		status = usage_error(command, "needs -o OUT, the folder for the files");
	else if (request.n_ids && !request.schools)
		status = usage_error(command, "--school needs --schools, the table that has it");
	else if (!report_date(command, request.when, &request.form.date))
		status = EXIT_USAGE;
	else {
		request.audit = argv[optind];
		status = form(&request, &arena);
	}
	arena_clear(&arena);
	return status;
}

const struct command command_form = {
	.name = "form",
	.synopsis = "AUDIT -o OUT",
	.summary = "make workbooks to fill in, blank tables, a guide and a form to print",
	.about =
		"Writes an Excel workbook to fill in, named after the audit and its school year;\n"
		"with --schools one for each school, named after it, ready to be mailed. Put what\n"
		"comes back into one folder: check and run read it as it is. Beside it are the\n"
		"tables that the audit reads (responses.csv has a row for each item and\n"
		"respondent), guide.md, which says what goes where, and form.pdf for those who\n"
		"write by hand. Existing files are never overwritten; --again makes blank\n"
		"workbooks, form.pdf and guide.md anew and keeps tables and answers.\n\n"
		"Exit status: 0 done; 1 some school got no form; 2 wrong usage; 3 the audit or the\n"
		"table of schools cannot be used, or a file cannot be written.",
	.example = "waymark form my_audit.lua -o evidence\n"
		   "waymark form my_audit.lua -o forms --schools schools.csv --section voice",
	.options = options, .n_options = N_OPTIONS,
	.run = run,
};
