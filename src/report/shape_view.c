/* shape_view.c - see shape_view.h. */
#include "report/shape_view.h"

#include <string.h>
#include <strings.h>

#include "base/place.h"
#include "report/sentences.h"

/* ---- files ---- */

struct view_file {
	const char *name, *letter, *sha256;
	size_t n_rows;
};

static const struct shape_row file_rows[] = {
	ROW_TEXT(view_file, "name", name, "the file's name", .always = true),
	ROW_TEXT(view_file, "letter", letter, "the letter that stands for it before a line, if a table has "
			"several files"),
	ROW_TEXT(view_file, "sha256", sha256, "a checksum of its rows; not in public documents, where it could "
			"confirm a guess at a hidden number"),
	ROW_COUNT(view_file, "rows", n_rows,
		  "how many rows of this school it has; of the calendar, how many apply to the school"),
};
static const struct shape shape_file = SHAPE_OF("file", view_file, file_rows);

/* Only the school's own rows: a change in another school's changes nothing in this report. */
static struct shape_list school_files_of(const struct shape_context *c, const void *of)
{
	const struct place_names *places = ((const struct school_view *)of)->places;
	struct view_file *files = arena_array(c->arena, places->n_files, sizeof *files);

	for (size_t i = 0; i < places->n_files; i++) {
		const struct school_file *file = &places->files[i];
		char letter = i < PLACE_LETTERS_MAX ? places->letters[i] : ' ';

		files[i] = (struct view_file){
			.name = place_file_words(c->arena, file->name), .n_rows = file->n_rows,
			.sha256 = c->is_public ? NULL : file->sha256,
			.letter = letter == ' ' ? NULL : arena_printf(c->arena, "%c", letter),
		};
	}
	return (struct shape_list){ files, places->n_files };
}

static struct shape_list run_files_of(const struct shape_context *c, const void *of)
{
	const struct evidence *evidence = ((const struct run_input *)of)->evidence;
	struct view_file *files = arena_array(c->arena, evidence->n_files, sizeof *files);

	for (size_t i = 0; i < evidence->n_files; i++)
		files[i] = (struct view_file){ .name = evidence->files[i].name, .sha256 = evidence->files[i].sha256,
					       .n_rows = evidence->files[i].n_rows };
	return (struct shape_list){ files, evidence->n_files };
}

static const struct shape_row mapping_rows[] = {
	ROW_TEXT(mapping, "file", file, "its file's name", .always = true),
	ROW_CHARS(mapping, "sha256", sha256, "SHA-256 of the file's bytes", .always = true),
};
static const struct shape shape_mapping = SHAPE_OF("mapping", mapping, mapping_rows);

/* ---- problems ---- */

/* May the problem's text contain a number that the document does not show, because it is about a figure or a
 * judgement by figures? */
static bool quotes_figure(const struct shape_context *c, const struct diag *d)
{
	static const char METRICS[] = "metrics";
	const char *file = d->at.file ? strrchr(d->at.file, '/') : NULL;

	file = file ? file + 1 : d->at.file;
	return c->is_public && ((d->code >= DIAG_CSV046 && d->code <= DIAG_CSV054) ||
				(file && strncasecmp(file, METRICS, strlen(METRICS)) == 0));
}

static const char *problem_code(const struct shape_context *c, const void *of)
{
	return diag_code_name(((const struct diag *)of)->code);
}

static const char *problem_message(const struct shape_context *c, const void *of)
{
	const struct diag *d = of;

	return report_says_times(c->arena, quotes_figure(c, d) ? diag_code_summary(d->code) : d->message,
				 d->places ? d->n_places : 1);
}

static const char *problem_hint(const struct shape_context *c, const void *of)
{
	return quotes_figure(c, of) ? NULL : diag_hint(c->arena, of);
}

/* A problem is about a place, which is given in full. */
static const char *problem_cell(const struct shape_context *c, const void *of)
{
	const struct diag *d = of;

	if (d->at.file && d->at.line > 0 && place_is_sheet(d->at.file))
		return arena_printf(c->arena, "%s, %s", place_file_words(c->arena, d->at.file),
				    place_cell_words(c->arena, d->at.line, d->at.column));
	return d->at.file && d->at.line > 0 ? arena_printf(c->arena, "%s line %d", d->at.file, d->at.line) : d->at.file;
}

static const struct shape_row problem_rows[] = {
	ROW_ENUM(diag, "severity", severity, diag_severity_ids, "how bad it is"),
	ROW_TEXT_BY("code", problem_code, "its code: waymark(1) lists them", .always = true),
	ROW_TEXT_BY("message", problem_message, "what is wrong", .always = true),
	ROW_TEXT_BY("hint", problem_hint, "what to do about it"),
	ROW_TEXT_BY("cell", problem_cell, "where it is, with the file's name"),
};
static const struct shape shape_problem = SHAPE_OF("problem", diag, problem_rows);

/* Notes are for whoever maintains the tables; a report lists only warnings and errors. */
static struct shape_list problems_of(const struct shape_context *c, const void *of)
{
	const struct diags *problems = ((const struct school_view *)of)->input->problems;
	size_t n = problems ? problems->n : 0, used = 0;
	struct diag *told = arena_array(c->arena, n, sizeof *told);

	for (size_t i = 0; i < n; i++)
		if (problems->items[i].severity != DIAG_NOTE)
			told[used++] = problems->items[i];
	return (struct shape_list){ told, used };
}

/* ---- one school's document ---- */

static const struct report_input *input_of(const void *of)
{
	return ((const struct school_view *)of)->input;
}

static const char *program_version(const struct shape_context *c, const void *of)
{
	return input_of(of)->program_version;
}

static const char *profile(const struct shape_context *c, const void *of)
{
	return suppress_profile_name(input_of(of)->profile);
}

static int draft(const struct shape_context *c, const void *of)
{
	return input_of(of)->draft;
}

static int tight(const struct shape_context *c, const void *of)
{
	return input_of(of)->tight;
}

static const void *mapping(const struct shape_context *c, const void *of)
{
	return input_of(of)->mapping;
}

static const char *main_file(const struct shape_context *c, const void *of)
{
	const struct place_names *places = ((const struct school_view *)of)->places;

	return places->none || !places->main ? NULL : place_file_words(c->arena, places->main);
}

static int no_places(const struct shape_context *c, const void *of)
{
	return ((const struct school_view *)of)->places->none;
}

static const char WHOM[] = "whom the document is for: `public`, `internal` or `restricted`; it stands at the foot of every "
			   "page and among the file's keywords, whatever the template does";
static const char MAPPING[] = "the mapping by which files were read, if there is one";

static const struct shape_row school_view_rows[] = {
	ROW_TEXT_BY("profile", profile, WHOM, .always = true),
	ROW_BOOL_BY("draft", draft,
		    "errors of the school's rows count as not answered, and every page is marked Draft"),
	ROW_INT_BY("tight", tight, "how often the document has been too long for its pages"),
	ROW_LIST_BY("inputs", school_files_of, shape_file, "the files with rows of this school"),
	ROW_TEXT_BY("main_file", main_file,
		    "the file whose lines are named without it (\"line 41\"), if there is one such"),
	ROW_BOOL_BY("no_places", no_places, "cells are not named: every cell is missing, every list of cells is "
			"empty"),
	ROW_POINTER_BY("mapping", mapping, shape_mapping, MAPPING),
	ROW_LIST_BY("problems", problems_of, shape_problem, "this school's warnings and errors"),
	ROW_TEXT_BY("program_version", program_version, "of Waymark", .always = true),
};
const struct shape shape_school_view = SHAPE_OF("r", school_view, school_view_rows);

/* ---- a document about all schools ---- */

static const char *run_year(const struct shape_context *c, const void *of)
{
	return date_school_year_name(c->arena, date_school_year(((const struct run_input *)of)->report_date));
}

static const char *run_profile(const struct shape_context *c, const void *of)
{
	return suppress_profile_name(((const struct run_input *)of)->profile);
}

static const struct shape_row run_view_rows[] = {
	ROW_TEXT_BY("year", run_year, "the school year of the report: \"2026-27\"", .always = true),
	ROW_DATE(run_input, "date", report_date, "the day of the report"),
	ROW_TEXT_BY("profile", run_profile, WHOM, .always = true),
	ROW_BOOL(run_input, "generated", generated, "rows of some schools say that they were made up"),
	ROW_INT(run_input, "tight", tight, "how often the document has been too long for its pages"),
	ROW_COUNT(run_input, "n_schools", n_schools, "how many schools the run has"),
	ROW_LIST_BY("inputs", run_files_of, shape_file, "all files, with all their rows"),
	ROW_POINTER(run_input, "mapping", mapping, shape_mapping, MAPPING),
	ROW_TEXT(run_input, "program_version", program_version, "of Waymark", .always = true),
};
const struct shape shape_run_view = SHAPE_OF("r", run_input, run_view_rows);
