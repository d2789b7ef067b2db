/* shape_change.c - what changed since last year, field by field. */
#include "score/shape_score.h"

#include "framework/shape_audit.h"
#include "score/change.h"
#include "score/publish.h"

/* ---- a level of an earlier year ---- */

static const struct shape_row level_rows[] = {
	ROW_LEVEL_HERE(change_level, level, "the level"),
	ROW_TEXT(change_level, "year", year,
		 "the school year in which it was judged: \"2024-25\"; missing if it is what judgements.csv says of the "
		 "last review"),
	ROW_DATE(change_level, "date", date, "the day of the report that judged it"),
	ROW_BOOL(change_level, "carried", carried,
		 "last year it was outside the focus, and carried from an earlier one"),
	ROW_BOOL(change_level, "provisional", provisional, "a value that counted was provisional"),
	ROW_BOOL(change_level, "to_be_moderated", to_be_moderated, "a value that counted was to be moderated"),
	ROW_BOOL(change_level, "by_reviewer", by_reviewer, "it was the reviewer's"),
	ROW_BOOL(change_level, "generated", generated, "rows of that year say that they were made up"),
};
static const struct shape shape_level = SHAPE_OF("change_level", change_level, level_rows);

/* ---- descriptors ---- */

static const struct shape_row descriptor_rows[] = {
	ROW_REFERENCE(changed_descriptor, "descriptor", descriptor, shape_audit_descriptor, "which", .always = true),
	ROW_ENUM(changed_descriptor, "before", then, answer_state_ids, "what counted last year"),
	ROW_ENUM(changed_descriptor, "now", now, answer_state_ids, "what counts now"),
};
static const struct shape shape_descriptor =
	SHAPE_OF("changed_descriptor", changed_descriptor, descriptor_rows, .one_line = true);

/* ---- earlier years ---- */

static const struct shape_row year_rows[] = {
	ROW_TEXT(change_year, "year", year, "the school year: \"2024-25\"", .always = true),
	ROW_ENUM(change_year, "standing", standing, change_standing_ids, "whether it was judged in it"),
	ROW_LEVEL_HERE(change_year, level, "the level that it had, or carried"),
	ROW_TEXT(change_year, "word", word, "the level's name, or why there was none", .only = SHAPE_VIEW,
		 .always = true),
	ROW_BOOL(change_year, "to_be_moderated", to_be_moderated, "a value that counted was to be moderated"),
	ROW_BOOL(change_year, "generated", generated, "rows of that year say that they were made up"),
	ROW_BOOL(change_year, "compared", compared, "its audit was of this one's major version"),
};
static const struct shape shape_year = SHAPE_OF("change_year", change_year, year_rows, .one_line = true);

/* ---- a judgement ---- */

static bool has_arrow(const struct shape_context *c, const void *of)
{
	return ((const struct change *)of)->arrow != CHANGE_ARROW_NONE;
}

static bool has_code(const struct shape_context *c, const void *of)
{
	return ((const struct change *)of)->reason_code != FALL_NOT_GIVEN;
}

static const char *code_words(const struct shape_context *c, const void *of)
{
	return fall_reason_name(((const struct change *)of)->reason_code);
}

static const void *reason_cell(const struct shape_context *c, const void *of)
{
	return ((const struct change *)of)->reason_at;
}

static const char *reason(const struct shape_context *c, const void *of)
{
	const struct change *change = of;

	return shape_sentence(c, change->section, change->reason);
}

/* In public a descriptor is not named if it may be about a single post. */
static bool names_descriptors(const struct shape_context *c, const void *of)
{
	return !(c->is_public && publish_has_posts(((const struct change *)of)->section));
}

/* In public those that name descriptors are left out likewise. */
static struct shape_list reasons(const struct shape_context *c, const void *of)
{
	const struct change *change = of;
	const bool all = names_descriptors(c, of);
	struct reason *told = arena_array(c->arena, change->n_reasons, sizeof *told);
	size_t n = 0;

	for (; n < change->n_reasons && (all || n < change->named); n++) {
		told[n] = change->reasons[n];
		told[n].text = shape_sentence(c, change->section, told[n].text);
	}
	return (struct shape_list){ told, n };
}

static const struct shape_row change_rows[] = {
	ROW_ENUM(change, "kind", kind, change_kind_ids, "what became of last year's level"),
	ROW_ENUM(change, "arrow", arrow, change_arrow_ids,
		 "of a change that is shown by an arrow: where it points. The level or two descriptors changed",
		 .when = has_arrow),
	ROW_LIST_BY("reasons", reasons, shape_reason, "all of it in sentences"),
	ROW_TEXT(change, "was_called", was_called, "its title last year, if that was another"),
	ROW_POINTER(change, "last", last, shape_level, "the level that stood last year"),
	ROW_POINTER(change, "carried", carried, shape_level,
		    "of a section outside this year's focus: the level that still stands"),
	ROW_REFERENCES(change, "newly_met", newly_met.items, newly_met.n, shape_audit_descriptor,
		       "descriptors that are met now and were not last year", .when = names_descriptors),
	ROW_REFERENCES(change, "no_longer_met", no_longer_met.items, no_longer_met.n, shape_audit_descriptor,
		       "descriptors that were met last year and are not now", .when = names_descriptors),
	ROW_LIST(change, "otherwise", otherwise, n_otherwise, shape_descriptor,
		 "descriptors that are judged otherwise in another way", .when = names_descriptors),
	ROW_REFERENCES(change, "added", added.items, added.n, shape_audit_descriptor,
		       "descriptors that last year's audit did not have", .when = names_descriptors),
	ROW_ENUM(change, "reason_code", reason_code, fall_reason_ids, "of a fall: why", .when = has_code),
	ROW_TEXT_BY("reason_name", code_words, "the same in words", .only = SHAPE_VIEW, .when = has_code),
	ROW_TEXT_BY("reason", reason, "of a fall: why, in the words of judgements.csv"),
	ROW_PLACE_BY("reason_cell", reason_cell, "the cell that says so"),
	ROW_BOOL(change, "reason_missing", reason_missing, "it is a fall, and nothing says why"),
	ROW_LIST(change, "years", years, n_years, shape_year, "it in earlier years, the oldest first"),
};
const struct shape shape_change = SHAPE_OF("change", change, change_rows);

/* ---- an earlier year as a whole ---- */

static const struct shape_row ended_rows[] = {
	ROW_TEXT(change_ended, "id", id, "its id then", .always = true),
	ROW_TEXT(change_ended, "title", title, "its title then", .always = true),
	ROW_TEXT(change_ended, "level_name", level_name, "the level that it had, in the words of then"),
};
static const struct shape shape_ended = SHAPE_OF("ended", change_ended, ended_rows, .one_line = true);

static const struct shape_row read_rows[] = {
	ROW_TEXT(change_read, "year", year, "the school year: \"2024-25\"", .always = true),
	ROW_DATE(change_read, "date", date, "the day of its report"),
	ROW_TEXT(change_read, "version", version, "of the audit that it used"),
	ROW_BOOL(change_read, "compared", compared, "that is of this audit's major version"),
	ROW_BOOL(change_read, "generated", generated, "rows say that they were made up"),
	ROW_LIST(change_read, "ended", ended, n_ended, shape_ended, "items that the audit has no more"),
};
const struct shape shape_change_read = SHAPE_OF("earlier_year", change_read, read_rows);
