/* shard_shapes.c - how what is known of a shard is packed; see shard.h. */
#include "batch/shard.h"

#include <string.h>

#include "batch/shape_pack.h"
#include "batch/shard_fits.h"

/* ---- of the run ---- */

static const struct shape_row options_rows[] = {
	ROW_DATE(batch_options, "date", date, "of the reports"),
	ROW_COUNT(batch_options, "n_shards", n_shards, "how many shards there are"),
	ROW_TEXTS(batch_options, "editions", editions, n_editions, "that were asked for"),
	ROW_BOOL(batch_options, "has_profile", has_profile, "every document has the profile"),
	ROW_ENUM(batch_options, "profile", profile, NULL, "the profile"),
	ROW_BOOL(batch_options, "full_names", full_names, "documents have their full names"),
	ROW_BOOL(batch_options, "archives", archives, "also archives"),
	ROW_BOOL(batch_options, "large_print", large_print, "no text below 16 pt"),
	ROW_BOOL(batch_options, "no_places", no_places, "documents name no cells"),
	ROW_BOOL(batch_options, "strict", strict, "warnings withhold a report"),
	ROW_BOOL(batch_options, "draft", draft, "withheld reports too"),
	ROW_BOOL(batch_options, "restricted", restricted, "audits of single pupils"),
};
static const struct shape shape_options = SHAPE_OF("options", batch_options, options_rows);

static const struct shape_row related_rows[] = {
	ROW_TEXT(related, "audit", audit, "its id"),
	ROW_TEXT(related, "title", title, "of that audit"),
	ROW_TEXT(related, "audience", audience, "of that audit"),
};
static const struct shape shape_related = SHAPE_OF("related", related, related_rows);

static const struct shape_row input_rows[] = {
	ROW_TEXT(input_file, "name", name, "of the file"),
	ROW_CHARS(input_file, "sha256", sha256, "of its bytes"),
	ROW_COUNT(input_file, "size_bytes", size_bytes, "its length"),
	ROW_COUNT(input_file, "rows", n_rows, "its rows of data"),
};
static const struct shape shape_input = SHAPE_OF("input", input_file, input_rows);

static const struct shape_row refused_rows[] = {
	ROW_TEXT(refused_school, "id", id, "of the school"),
	ROW_PLACE(refused_school, "at", at, "its row"),
};
static const struct shape shape_refused = SHAPE_OF("refused", refused_school, refused_rows);

static const struct shape_row earlier_rows[] = {
	ROW_TEXT(earlier_folder, "name", name, "of the folder"),
	ROW_INT(earlier_folder, "school_year", school_year, "that it is of"),
	ROW_DATE(earlier_folder, "date", date, "of its reports"),
};
static const struct shape shape_earlier = SHAPE_OF("earlier", earlier_folder, earlier_rows);

static const struct shape_row line_rows[] = {
	ROW_TEXT(earlier_line, "group", group, "of lines"),
	ROW_TEXT(earlier_line, "id", id, "of what is counted"),
	ROW_TEXT(earlier_line, "name", name, "of it"),
	ROW_INT(earlier_line, "count", count, "how many"),
	ROW_INT(earlier_line, "of", of, "of how many"),
	ROW_DATE(earlier_line, "first_day", first_day, "of a half term"),
};
static const struct shape shape_line = SHAPE_OF("line", earlier_line, line_rows);

static const struct shape_row tally_rows[] = {
	ROW_TEXT(earlier_tally, "school_id", school_id, "whose"),
	ROW_INT(earlier_tally, "cases", n_cases, "how many"),
	ROW_LIST(earlier_tally, "lines", lines, n_lines, shape_line, "of the sheet"),
	ROW_INTS(earlier_tally, "meeting_days", meeting_days, n_meetings, "until the meetings"),
	ROW_INT(earlier_tally, "suspensions", suspensions, "how many"),
	ROW_INT(earlier_tally, "suspended_pupils", suspended_pupils, "how many"),
	ROW_INT(earlier_tally, "permanent_exclusions", permanent_exclusions, "how many"),
	ROW_INT(earlier_tally, "roll", roll, "pupils"),
};
static const struct shape shape_tally = SHAPE_OF("tally", earlier_tally, tally_rows);

static const struct shape_row tallies_rows[] = {
	ROW_INT(earlier_tallies, "school_year", school_year, "that they are of"),
	ROW_DATE(earlier_tallies, "date", date, "of that report"),
	ROW_TEXT(earlier_tallies, "version", version, "of the audit then"),
	ROW_BOOL(earlier_tallies, "same_major", same_major, "as the audit of today"),
	ROW_BOOL(earlier_tallies, "same_rule", same_rule, "for small numbers"),
	ROW_BOOL(earlier_tallies, "generated", generated, "some rows were made up"),
	ROW_LIST(earlier_tallies, "items", items, n, shape_tally, "school by school"),
	ROW_LIST(earlier_tallies, "files", files, n_files, shape_packed_earlier_file, "that were read"),
};
static const struct shape shape_tallies = SHAPE_OF("tallies", earlier_tallies, tallies_rows);

static const struct shape_row run_rows[] = {
	ROW_TEXT(shard_run, "version", version, "of the program"),
	ROW_CHARS(shard_run, "makers", makers, "sum of the program and the fonts"),
	ROW_RECORD(shard_run, "options", options, shape_options, "what is made and how it looks"),
	ROW_BOOL(shard_run, "encrypted", encrypted, "under a passphrase"),
	ROW_TEXT(shard_run, "depends", depends, "sum of what the files of all schools depend on"),
	ROW_TEXT(shard_run, "audit", audit, "its file"),
	ROW_CHARS(shard_run, "audit_sha256", audit_sha256, "of its bytes"),
	ROW_TEXT(shard_run, "mapping", mapping, "its file"),
	ROW_TEXT(shard_run, "brand", brand, "the file of brands"),
	ROW_LIST(shard_run, "related", related, n_related, shape_related, "audits that are installed where shards are run"),
	ROW_LIST(shard_run, "inputs", inputs, n_inputs, shape_input, "files of evidence"),
	ROW_LIST(shard_run, "refused", refused, n_refused, shape_refused, "schools whose row is unusable"),
	ROW_BOOL(shard_run, "incomplete", incomplete, "what all schools share has an error"),
	ROW_LIST(shard_run, "earlier", earlier, n_earlier, shape_earlier, "earlier output folders"),
	ROW_LIST(shard_run, "tallies", tallies, n_tallies, shape_tallies, "what their cases were counted as"),
	ROW_LIST(shard_run, "problems", problems, n_problems, shape_packed_problem, "of no single school"),
	ROW_COUNT(shard_run, "all_problems", n_all_problems, "those of schools too"),
	ROW_COUNT(shard_run, "schools", n_schools, "in all shards"),
	ROW_CHARS(shard_run, "schools_sha256", schools_sha256, "of their ids"),
};
static const struct shape shape_run = SHAPE_OF("run", shard_run, run_rows);

/* ---- of the shard ---- */

static const struct shape_row extra_rows[] = {
	ROW_TEXT(school_extra, "name", name, "of the column"),
	ROW_TEXT(school_extra, "value", cell.text, "of the cell"),
	ROW_PLACE(school_extra, "at", cell.at, "where"),
};
static const struct shape shape_extra = SHAPE_OF("extra", school_extra, extra_rows);

static const struct shape_row school_rows[] = {
	ROW_COUNT(shard_school, "place", place, "among all schools"),
	ROW_TEXT(shard_school, "id", school.id.text, "the school's"),
	ROW_PLACE(shard_school, "at", school.id.at, "its row"),
	ROW_TEXT(shard_school, "name", school.name.text, "the school's"),
	ROW_TEXT(shard_school, "name_lang", school.name_lang.text, "language of the name"),
	ROW_TEXT(shard_school, "trust", school.trust.text, "the school's"),
	ROW_TEXT(shard_school, "la", school.la.text, "the school's"),
	ROW_TEXT(shard_school, "roll", school.roll.text, "pupils"),
	ROW_ENUM(shard_school, "phase", school.phase, phase_ids, "the school's"),
	ROW_BOOL(shard_school, "phase_known", school.phase_known, "the phase is right"),
	ROW_LIST(shard_school, "extras", school.extras, school.n_extras, shape_extra, "columns that the audit asks for"),
	ROW_BOOL(shard_school, "generated", generated, "some rows were made up"),
	ROW_BOOL(shard_school, "has_rows", has_rows, "to judge it from"),
	ROW_COUNT(shard_school, "calendar", calendar, "from 1 on"),
};
static const struct shape shape_school = SHAPE_OF("school", shard_school, school_rows);

static const struct shape_row range_rows[] = {
	ROW_DATE(day_range, "first", first, "day"),
	ROW_DATE(day_range, "last", last, "day"),
};
static const struct shape shape_range = SHAPE_OF("range", day_range, range_rows);

static const struct shape_row half_term_rows[] = {
	ROW_TEXT(half_term, "scope", scope.text, "whose"),
	ROW_TEXT(half_term, "label_text", label_cell.text, "as written"),
	ROW_TEXT(half_term, "label", label, "without the year"),
	ROW_DATE(half_term, "first_day", first_day, "first"),
	ROW_DATE(half_term, "last_day", last_day, "last"),
	ROW_INT(half_term, "school_year", school_year, "its first year"),
	ROW_LIST(half_term, "closed", closed, n_closed, shape_range, "days without school"),
	ROW_BOOL(half_term, "closed_unread", closed_unread, "some could not be read"),
};
static const struct shape shape_half_term = SHAPE_OF("half_term", half_term, half_term_rows);

static const struct shape_row calendar_rows[] = {
	ROW_LIST(shard_calendar, "half_terms", half_terms, n_half_terms, shape_half_term, "in their order"),
};
static const struct shape shape_calendar = SHAPE_OF("calendar", shard_calendar, calendar_rows);

static const struct shape_row own_rows[] = {
	ROW_COUNT(shard_own, "shard", shard, "which it is"),
	ROW_CHARS(shard_own, "inputs", inputs, "sum of all that its run could read"),
	ROW_LIST(shard_own, "schools", schools, n_schools, shape_school, "in their order"),
	ROW_LIST(shard_own, "calendars", calendars, n_calendars, shape_calendar, "of schools"),
	ROW_LIST(shard_own, "problems", problems, n_problems, shape_packed_problem, "of its schools"),
};
static const struct shape shape_own = SHAPE_OF("own", shard_own, own_rows);

/* ---- both ---- */

void shard_run_pack(struct buf *out, const struct shard_run *run)
{
	shape_pack(out, &shape_run, run, 1);
}

void shard_own_pack(struct buf *out, const struct shard_own *own)
{
	shape_pack(out, &shape_own, own, 1);
}

static bool unpack(struct arena *arena, const struct shape *shape, const char *bytes, size_t length, void *to)
{
	const void *from;
	size_t n;

	if (!shape_unpack(arena, shape, bytes, length, &from, &n) || n != 1)
		return false;
	memcpy(to, from, shape->size_bytes);
	return true;
}

bool shard_run_unpack(struct arena *arena, const char *bytes, size_t length, struct shard_run *run)
{
	return unpack(arena, &shape_run, bytes, length, run) && shard_run_fits(run);
}

/* Cells that are not packed have a text all the same. */
static void fill(struct school *school)
{
	struct school whole = school_blank(school->id.at);

	whole.id = school->id;
	whole.phase = school->phase;
	whole.phase_known = school->phase_known;
	whole.extras = school->extras;
	whole.n_extras = school->n_extras;
	whole.name.text = school->name.text;
	whole.name_lang.text = school->name_lang.text;
	whole.trust.text = school->trust.text;
	whole.la.text = school->la.text;
	whole.roll.text = school->roll.text;
	*school = whole;
}

bool shard_own_unpack(struct arena *arena, const char *bytes, size_t length, struct shard_own *own)
{
	struct shard_school *schools;

	if (!unpack(arena, &shape_own, bytes, length, own) || !shard_own_fits(own))
		return false;
	schools = (struct shard_school *)own->schools;	/* just unpacked, and nobody else's */
	for (size_t i = 0; i < own->n_schools; i++)
		fill(&schools[i].school);
	return true;
}
