/* shape_entries.c - what is found in entries, field by field: entries, sections, views, ranks, links, counts. */
#include "score/shape_entries.h"

#include "framework/shape_entries.h"
#include "score/entries_found.h"
#include "score/shape_crosstab.h"

static bool has_start(const struct shape_context *c, const void *of)
{
	return date_given(((const struct entry_found *)of)->start);
}

static bool has_due(const struct shape_context *c, const void *of)
{
	return date_given(((const struct entry_found *)of)->due);
}

/* ---- an entry ---- */

static const struct shape_row amount_rows[] = {
	ROW_INLINE_POINTER(entry_amount, number, shape_entry_number),
	ROW_TEXT(entry_amount, "text", text, "as printed: \"1,234\", \"£1,250\""),
	ROW_TEXT(entry_amount, "change", change, "since the number it changed from: \"+3\""),
};
static const struct shape shape_amount = SHAPE_OF("amount", entry_amount, amount_rows, .one_line = true);

static const struct shape_row extra_rows[] = {
	ROW_TEXT(entry_extra, "name", name, "the column", .always = true),
	ROW_TEXT(entry_extra, "text", text, "what was written"),
};
static const struct shape shape_entry_extra = SHAPE_OF("entry_extra", entry_extra, extra_rows, .one_line = true);

static bool is_in_year(const struct shape_context *c, const void *of)
{
	return ((const struct entry_over_year *)of)->in_year;
}

static const struct shape_row over_year_rows[] = {
	ROW_BOOL(entry_over_year, "in_year", in_year, "something is said of it in the year"),
	ROW_POINTER(entry_over_year, "was", was, shape_entry_state, "its first state in the year"),
	ROW_TEXT(entry_over_year, "since", since, "when that was: \"October 2025\""),
	ROW_ENUM(entry_over_year, "change", change, entry_change_ids, "from then until now", .when = is_in_year),
};
static const struct shape shape_over_year = SHAPE_OF("entry_over_year", entry_over_year, over_year_rows);

static const struct shape_row entry_rows[] = {
	ROW_TEXT(entry_found, "key", key, "its id, or its section and a number", .always = true),
	ROW_TEXT(entry_found, "id", id, "its id, if it has one", .only = SHAPE_VIEW),
	ROW_REFERENCE(entry_found, "section", section, shape_entry_section, "the section it stands in"),
	ROW_TEXT(entry_found, "text", text, "what it says", .only = SHAPE_VIEW),
	ROW_POINTER(entry_found, "group", group, shape_entry_group, "its group"),
	ROW_POINTER(entry_found, "state", state, shape_entry_state, "its state"),
	ROW_TEXT(entry_found, "by", by, "who says so, a post or a role", .only = SHAPE_VIEW),
	ROW_TEXT(entry_found, "owner", owner, "who does it, a post", .only = SHAPE_VIEW),
	ROW_DATE(entry_found, "start", start, "since when", .when = has_start),
	ROW_DATE(entry_found, "due", due, "by when", .when = has_due),
	ROW_TEXT(entry_found, "due_label", due_label, "the half term that it was given as: \"Spring 1 2026-27\"",
		 .only = SHAPE_VIEW),
	ROW_BOOL(entry_found, "due_of_group", due_of_group, "the day is its group's", .only = SHAPE_VIEW),
	ROW_LIST(entry_found, "numbers", numbers, n_numbers, shape_amount, "its numbers, in the audit's order"),
	ROW_LIST(entry_found, "extras", extras, n_extras, shape_entry_extra, "further columns that the audit asks for",
		 .only = SHAPE_VIEW),
	ROW_TEXT(entry_found, "note", note, "a note", .only = SHAPE_VIEW),
	ROW_TEXT(entry_found, "evidence", evidence, "what it rests on", .only = SHAPE_VIEW),
	ROW_TEXT(entry_found, "period", period, "of when it is: \"May 2025\"", .only = SHAPE_VIEW),
	ROW_ENUM(entry_found, "change", change, entry_change_ids, "how it differs from last time"),
	ROW_POINTER(entry_found, "was", was, shape_entry_state, "its state last time"),
	ROW_TEXT(entry_found, "was_period", was_period, "when that was", .only = SHAPE_VIEW),
	ROW_INT(entry_found, "times", times, "in how many periods it has stood, this one too"),
	ROW_RECORD(entry_found, "year", year, shape_over_year, "how it went over the school year", .only = SHAPE_VIEW),
	ROW_BOOL(entry_found, "closed", closed, "done or stopped"),
	ROW_BOOL(entry_found, "done", done, "done"),
	ROW_BOOL(entry_found, "late", late, "behind, or past the day on which it was due"),
	ROW_BOOL(entry_found, "overdue", overdue, "past that day"),
	ROW_BOOL(entry_found, "due_soon", due_soon, "due within the days that the audit says"),
	ROW_BOOL(entry_found, "no_due", no_due, "nobody says by when", .only = SHAPE_VIEW),
	ROW_BOOL(entry_found, "no_owner", no_owner, "nobody says who does it", .only = SHAPE_VIEW),
	ROW_BOOL(entry_found, "linked", linked, "something leads to it or from it", .only = SHAPE_VIEW),
	ROW_REFERENCES(entry_found, "leads_to", leads_to, n_leads_to, shape_entry_found, "what it leads to"),
	ROW_REFERENCES(entry_found, "led_from", led_from, n_led_from, shape_entry_found, "what leads to it",
		       .only = SHAPE_VIEW),
	ROW_PLACE(entry_found, "cell", at, "its row"),
};
const struct shape shape_entry_found = SHAPE_OF("entry", entry_found, entry_rows, SHAPE_SHARED(entry_found, key));

static const struct shape_row listed_rows[] = {
	ROW_REFERENCES(entry_pointers, "entries", items, n, shape_entry_found, "its entries, in the order of the rows"),
};
static const struct shape shape_listed = SHAPE_OF("entries", entry_pointers, listed_rows);

/* ---- sections and groups ---- */

static const struct shape_row state_count_rows[] = {
	ROW_INLINE_POINTER(entry_state_count, state, shape_entry_state),
	ROW_INT(entry_state_count, "n", n, "how many have it"),
};
static const struct shape shape_state_count =
	SHAPE_OF("state_count", entry_state_count, state_count_rows, .one_line = true);

static bool is_expected(const struct shape_context *c, const void *of)
{
	return ((const struct entries_section *)of)->expected > 0;
}

static const struct shape_row section_rows[] = {
	ROW_INLINE_POINTER(entries_section, section, shape_entry_section),
	ROW_INT(entries_section, "n", n, "how many entries it has"),
	ROW_INT(entries_section, "done", done, "how many of them are done"),
	ROW_INT(entries_section, "late", late, "how many are late"),
	ROW_LIST(entries_section, "states", states, n_states, shape_state_count,
		 "how many have each of the audit's states"),
	ROW_BOOL(entries_section, "too_few", too_few, "fewer than it needs"),
	ROW_BOOL(entries_section, "too_many", too_many, "more than it may have"),
	ROW_INT(entries_section, "covered", covered, "rows that were expected and are there", .when = is_expected),
	ROW_INT(entries_section, "expected", expected, "rows that were expected", .when = is_expected),
	ROW_TEXT(entries_section, "age_note", age_note, "why it is not for a school of this phase", .only = SHAPE_VIEW),
	ROW_INLINE(entries_section, entries, shape_listed, ""),
};
const struct shape shape_entries_section = SHAPE_OF("entries_section", entries_section, section_rows);

static const struct shape_row group_rows[] = {
	ROW_INLINE_POINTER(entries_group, group, shape_entry_group),
	ROW_INT(entries_group, "n", n, "how many entries it has"),
	ROW_INT(entries_group, "done", done, "how many of them are done"),
	ROW_INT(entries_group, "closed", closed, "how many are done or stopped"),
	ROW_INT(entries_group, "late", late, "how many are late"),
};
const struct shape shape_entries_group = SHAPE_OF("entries_group", entries_group, group_rows);

/* ---- ranks and links ---- */

static const char *idea_id(const struct shape_context *c, const void *of)
{
	return ((const struct entry_ranked *)of)->entry->key;
}

static const struct shape_row ranked_rows[] = {
	ROW_TEXT_BY("id", idea_id, "the idea's key", .only = SHAPE_VIEW, .always = true),
	ROW_INT(entry_ranked, "rank", rank, "its rank; equal votes have equal ranks, and the next is skipped"),
	ROW_BOOL(entry_ranked, "tied", tied, "another has as many votes"),
	ROW_BOOL(entry_ranked, "shown", shown, "it is among the first, or has as many votes as the last of them"),
	ROW_INT(entry_ranked, "votes", votes, "how many votes it has"),
	ROW_REFERENCE(entry_ranked, "entry", entry, shape_entry_found, "the idea"),
};
static const struct shape shape_entry_ranked = SHAPE_OF("ranked", entry_ranked, ranked_rows, .one_line = true);

static const struct shape_row ranking_rows[] = {
	ROW_TEXT(entry_ranking, "id", id, "what was voted on, or \"all\"", .always = true),
	ROW_TEXT(entry_ranking, "name", name, "the same for people", .only = SHAPE_VIEW, .always = true),
	ROW_LIST(entry_ranking, "ideas", ideas, n_ideas, shape_entry_ranked, "the ideas, by rank"),
};
const struct shape shape_entry_ranking = SHAPE_OF("ranking", entry_ranking, ranking_rows);

static const struct shape_row tie_rows[] = {
	ROW_REFERENCE(entry_tie, "from", from, shape_entry_found, "what leads"),
	ROW_REFERENCE(entry_tie, "to", to, shape_entry_found, "where it leads to"),
	ROW_TEXT(entry_tie, "strength", strength, "how strong that is: \"3\""),
};
static const struct shape shape_tie = SHAPE_OF("entry_link", entry_tie, tie_rows, .one_line = true);

static const struct shape_row votes_rows[] = {
	ROW_INT(entry_votes_cast, "voters", voters, "how many people voted"),
	ROW_INT(entry_votes_cast, "cast", cast, "how many votes count"),
	ROW_INT(entry_votes_cast, "possible", possible, "how many they could have given; 0: there is no limit"),
	ROW_INT(entry_votes_cast, "left_out", left_out, "votes of voters who gave too many, which do not count"),
};
static const struct shape shape_votes = SHAPE_OF("votes", entry_votes_cast, votes_rows, .one_line = true);

/* ---- a matrix ---- */

static const struct shape_row grid_cell_rows[] = {
	ROW_NAMED(entry_grid_cell, "state", state, entry_state, "the strongest mark in it; none: nothing is said"),
	ROW_TEXT(entry_grid_cell, "word", word, "its name, or what an empty cell is called", .only = SHAPE_VIEW,
		 .always = true),
	ROW_INT(entry_grid_cell, "n", n, "how many rows it has"),
	ROW_INT(entry_grid_cell, "expected", expected, "how many were expected; 0: not asked"),
	ROW_INLINE(entry_grid_cell, entries, shape_listed, ""),
};
static const struct shape shape_grid_cell = SHAPE_OF("matrix_cell", entry_grid_cell, grid_cell_rows);

static const char *row_id(const struct shape_context *c, const void *of)
{
	return ((const struct entry_grid_row *)of)->section->id;
}

static const char *row_name(const struct shape_context *c, const void *of)
{
	return ((const struct entry_grid_row *)of)->section->title;
}

static const struct shape_row grid_row_rows[] = {
	ROW_TEXT_BY("id", row_id, "the section's id", .always = true),
	ROW_TEXT_BY("name", row_name, "the same for people", .only = SHAPE_VIEW, .always = true),
	ROW_REFERENCE(entry_grid_row, "section", section, shape_entry_section, "the section", .only = SHAPE_VIEW),
	ROW_LIST(entry_grid_row, "cells", cells, n_cells, shape_grid_cell, "one for each column"),
};
static const struct shape shape_grid_row = SHAPE_OF("matrix_row", entry_grid_row, grid_row_rows);

static const struct shape_row grid_column_rows[] = {
	ROW_TEXT(crosstab_label, "id", id, "the group, the period or the school", .always = true),
	ROW_TEXT(crosstab_label, "name", name, "the same for people", .only = SHAPE_VIEW, .always = true),
};
static const struct shape shape_grid_column = SHAPE_OF("matrix_column", crosstab_label, grid_column_rows, .one_line = true);

static const struct shape_row grid_rows[] = {
	ROW_LIST(entry_grid, "columns", columns, n_columns, shape_grid_column, "from left to right"),
	ROW_LIST(entry_grid, "rows", rows, n_rows, shape_grid_row, "a row a section"),
};
static const struct shape shape_grid = SHAPE_OF("matrix", entry_grid, grid_rows);

/* ---- views ---- */

static const struct shape_row view_rows[] = {
	ROW_INLINE_POINTER(entry_view_found, view, shape_entry_view),
	ROW_TEXT(entry_view_found, "id", id, "which view it is: \"section_state\"", .always = true),
	ROW_POINTER(entry_view_found, "counts", counts, shape_crosstab, "of counts: the table"),
	ROW_INLINE(entry_view_found, list, shape_listed, ""),
	ROW_POINTERS(entry_view_found, "layers", layers, n_layers, shape_entries_section, "of layers: the sections",
		     .only = SHAPE_VIEW),
	ROW_LIST(entry_view_found, "ranks", ranks, n_ranks, shape_entry_ranking, "of ranks: a ranking for each criterion",
		 .only = SHAPE_VIEW),
};
static const struct shape shape_view_found = SHAPE_OF("entry_view_found", entry_view_found, view_rows);

/* ---- the whole ---- */

static const struct shape_row tally_rows[] = {
	ROW_INT(entry_tally, "n", n, "entries in all"),
	ROW_INT(entry_tally, "open", open, "neither done nor stopped"),
	ROW_INT(entry_tally, "done", done, "done"),
	ROW_INT(entry_tally, "stopped", stopped, "stopped"),
	ROW_INT(entry_tally, "due", due, "due by the report's date, done or not"),
	ROW_INT(entry_tally, "done_of_due", done_of_due, "of these, done"),
	ROW_INT(entry_tally, "late", late, "behind, or past the day on which they were due"),
	ROW_INT(entry_tally, "overdue", overdue, "past that day"),
	ROW_INT(entry_tally, "due_soon", due_soon, "due soon"),
	ROW_INT(entry_tally, "no_due", no_due, "open ones of which nobody says by when"),
	ROW_INT(entry_tally, "no_owner", no_owner, "open ones of which nobody says who does it"),
	ROW_INT(entry_tally, "changed", changed, "changed since last time"),
	ROW_INT(entry_tally, "new", fresh, "new"),
	ROW_INT(entry_tally, "better", better, "better than last time"),
	ROW_INT(entry_tally, "worse", worse, "worse than last time"),
	ROW_INT(entry_tally, "other", other, "in another state, neither better nor worse"),
	ROW_INT(entry_tally, "gone", gone, "stood last time, and nothing is said of them now"),
	ROW_INT(entry_tally, "carried", carried, "open now, and last time too"),
	ROW_INT(entry_tally, "unlinked", unlinked, "entries that nothing leads to or from"),
	ROW_INT(entry_tally, "covered", covered, "expected rows that are there"),
	ROW_INT(entry_tally, "expected", expected, "expected rows"),
	ROW_INT(entry_tally, "marked", marked, "of a matrix: cells with a mark"),
	ROW_INT(entry_tally, "cells", cells, "of a matrix: all cells"),
};
static const struct shape shape_tally = SHAPE_OF("entry_tally", entry_tally, tally_rows, .one_line = true);

static const struct shape_row all_rows[] = {
	ROW_POINTERS(entry_pointers, "entries", items, n, shape_entry_found, "all of today, by section"),
};
static const struct shape shape_all = SHAPE_OF("entries", entry_pointers, all_rows);
static const struct shape_row gone_rows[] = {
	ROW_REFERENCES(entry_pointers, "gone", items, n, shape_entry_found, "those that stood last time, of which nothing "
		       "is said now", .only = SHAPE_VIEW),
};
static const struct shape shape_gone = SHAPE_OF("gone", entry_pointers, gone_rows);
static const struct shape_row unlinked_rows[] = {
	ROW_REFERENCES(entry_pointers, "unlinked", items, n, shape_entry_found, "those that nothing leads to or from"),
};
static const struct shape shape_unlinked = SHAPE_OF("unlinked", entry_pointers, unlinked_rows);

static const struct shape_row year_rows[] = {
	ROW_TEXT(entries_year, "name", name, "the school year: \"2025–26\"", .always = true),
	ROW_TEXT(entries_year, "first", first, "its first period: \"September 2025\""),
	ROW_TEXT(entries_year, "last", last, "its last period so far"),
	ROW_POINTER(entries_year, "course", course, shape_crosstab,
		    "periods by states; what is done or stopped stays so for the rest of the year"),
	ROW_REFERENCES(entries_year, "done", done.items, done.n, shape_entry_found, "what was done in it"),
	ROW_REFERENCES(entries_year, "stopped", stopped.items, stopped.n, shape_entry_found, "what was stopped in it"),
	ROW_REFERENCES(entries_year, "open", open.items, open.n, shape_entry_found, "what goes on, late ones first"),
	ROW_REFERENCES(entries_year, "gone", gone.items, gone.n, shape_entry_found,
		       "what was open and is no longer listed"),
	ROW_INT(entries_year, "n", n, "how many entries it had"),
	ROW_INT(entries_year, "new", fresh, "how many of them came after its first period"),
	ROW_INT(entries_year, "better", better, "how many have come further since its first period"),
	ROW_INT(entries_year, "worse", worse, "how many have fallen back"),
	ROW_INT(entries_year, "due", due, "how many were due by the report's date, done or not"),
	ROW_INT(entries_year, "done_of_due", done_of_due, "of these, done"),
};
static const struct shape shape_entries_year = SHAPE_OF("entries_year", entries_year, year_rows);

static const struct shape_row school_rows[] = {
	ROW_TEXT(school_entries, "period", period, "the last period: \"May 2025\"", .only = SHAPE_VIEW),
	ROW_TEXT(school_entries, "before", before, "the one before", .only = SHAPE_VIEW),
	ROW_RECORD(school_entries, "counts", counts, shape_tally, "how many entries are what"),
	ROW_INLINE(school_entries, all, shape_all, ""),
	ROW_LIST(school_entries, "sections", sections, n_sections, shape_entries_section, "the audit's sections"),
	ROW_LIST(school_entries, "groups", groups, n_groups, shape_entries_group, "the audit's groups"),
	ROW_LIST(school_entries, "views", views, n_views, shape_view_found,
		 "what the audit asks to be shown, in its order"),
	ROW_POINTER(school_entries, "matrix", grid, shape_grid, "of a matrix: sections by groups, periods or the school"),
	ROW_LIST(school_entries, "ranks", ranks, n_ranks, shape_entry_ranking, "the ideas by votes, all together first"),
	ROW_RECORD(school_entries, "votes", votes, shape_votes, "how many voted"),
	ROW_LIST(school_entries, "links", links, n_links, shape_tie, "what leads to what"),
	ROW_INLINE(school_entries, unlinked, shape_unlinked, ""),
	ROW_INLINE(school_entries, gone, shape_gone, ""),
	ROW_POINTER(school_entries, "over_year", year, shape_entries_year, "what the school year has come to",
		    .only = SHAPE_VIEW),
};
const struct shape shape_school_entries = SHAPE_OF("school_entries", school_entries, school_rows);
