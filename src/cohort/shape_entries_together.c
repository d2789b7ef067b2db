/* shape_entries_together.c - the entries of all schools, and the facts of one, field by field. */
#include "cohort/entries_together.h"

#include "evidence/evidence.h"
#include "framework/shape_entries.h"
#include "score/shape_crosstab.h"

/* ---- one school: from a worker to its parent; no view has it ---- */

static const struct shape_row voice_rows[] = {
	ROW_TEXT(entry_voice, "who", who, "who says so"),
	ROW_INTS(entry_voice, "states", states, n_states, "how many of their entries have each state, or none"),
};
static const struct shape shape_voice = SHAPE_OF("entry_voice", entry_voice, voice_rows);

static const struct shape_row idea_fact_rows[] = {
	ROW_TEXT(entry_idea, "text", text, "the idea"),
	ROW_INT(entry_idea, "group", group, "its group, by its place in the audit"),
	ROW_INTS(entry_idea, "votes", votes, n_votes, "its votes, all together and by criterion"),
};
static const struct shape shape_idea_fact = SHAPE_OF("entry_idea", entry_idea, idea_fact_rows);

static const struct shape_row facts_rows[] = {
	ROW_INTS(entry_facts, "marks", marks, n_marks, "the state of each section, by its place in the audit"),
	ROW_INTS(entry_facts, "sections", sections, n_sections, "how many entries each section has"),
	ROW_INTS(entry_facts, "states", states, n_states, "the same by state"),
	ROW_INTS(entry_facts, "late_of", late, n_late, "how many of them are late"),
	ROW_LIST(entry_facts, "voices", voices, n_voices, shape_voice, "who says so"),
	ROW_LIST(entry_facts, "ideas", ideas, n_ideas, shape_idea_fact, "what was voted on"),
	ROW_TEXT(entry_facts, "host", host, "whose session it is"),
	ROW_INT(entry_facts, "voters", voters, "how many voted"),
	ROW_INT(entry_facts, "votes_cast", votes_cast, "votes"),
	ROW_INT(entry_facts, "votes_possible", votes_possible, "votes that they had"),
	ROW_INT(entry_facts, "n", n, "how many entries there are"),
	ROW_INT(entry_facts, "done", done, "how many are done"),
	ROW_INT(entry_facts, "late", n_of_late, "how many are late"),
	ROW_INT(entry_facts, "overdue", overdue, "how many should have been done by now"),
	ROW_INT(entry_facts, "no_owner", no_owner, "how many have no owner"),
	ROW_TEXT(entry_facts, "period", period, "the last period"),
};
const struct shape shape_entry_facts = SHAPE_OF("entry_facts", entry_facts, facts_rows);

/* ---- all schools ---- */

static const struct school *school_of(const void *of)
{
	return ((const struct entries_body *)of)->school;
}

static const char *school_id(const struct shape_context *c, const void *of)
{
	return school_of(of)->id.text;
}

static const char *school_name_lang(const struct shape_context *c, const void *of)
{
	return school_of(of)->name_lang.text;
}

static int school_phase(const struct shape_context *c, const void *of)
{
	return (int)school_of(of)->phase;
}

static bool has_phase(const struct shape_context *c, const void *of)
{
	return school_of(of)->phase_known;
}

static const struct shape_row body_rows[] = {
	ROW_TEXT_BY("id", school_id, "its id in schools.csv", .always = true),
	ROW_TEXT(entries_body, "name", name, "its name, with its id if another school has the same", .always = true),
	ROW_TEXT_BY("name_lang", school_name_lang, "the language of the name, if schools.csv says one: \"cy\""),
	ROW_ENUM_BY("phase", school_phase, phase_ids, "its phase, if it can be read", .when = has_phase),
	ROW_TEXT(entries_body, "why", why, "why it is not counted: \"withheld: CSV012\""),
	ROW_BOOL(entries_body, "generated", generated, "some of its evidence was made up"),
	ROW_INT(entries_body, "n", n, "how many entries it has"),
	ROW_INT(entries_body, "done", done, "how many are done"),
	ROW_INT(entries_body, "late", late, "how many are behind, or past their day"),
	ROW_INT(entries_body, "overdue", overdue, "how many are past their day"),
	ROW_INT(entries_body, "no_owner", no_owner, "how many have no owner"),
	ROW_INT(entries_body, "shown", shown, "in how many sections something is there"),
	ROW_TEXT(entries_body, "period", period, "the last period"),
};
static const struct shape shape_body = SHAPE_OF("entries_school", entries_body, body_rows);

static const struct shape_row section_rows[] = {
	ROW_REFERENCE(entries_of_section, "section", section, shape_entry_section, "the section"),
	ROW_INT(entries_of_section, "n", n, "how many entries it has in all schools"),
	ROW_INT(entries_of_section, "late", late, "how many of them are behind, or past their day"),
	ROW_INT(entries_of_section, "shown", shown, "in how many schools it is there"),
};
static const struct shape shape_section = SHAPE_OF("entries_of_section", entries_of_section, section_rows);

static const struct shape_row pair_rows[] = {
	ROW_REFERENCE(entry_pair, "section", section, shape_entry_section, "what one could show the other"),
	ROW_POINTER(entry_pair, "giver", giver, shape_body, "where it is strongest"),
	ROW_POINTER(entry_pair, "taker", taker, shape_body, "where it is said not to be there"),
};
static const struct shape shape_pair = SHAPE_OF("entry_pair", entry_pair, pair_rows);

static const struct shape_row idea_rows[] = {
	ROW_TEXT(entries_idea, "text", text, "the idea", .always = true),
	ROW_REFERENCE(entries_idea, "group", group, shape_entry_group, "its group, if it has the same in all sessions"),
	ROW_INT(entries_idea, "sessions", sessions, "in how many sessions it could be voted on"),
	ROW_INT(entries_idea, "votes", votes, "its votes"),
	ROW_INT(entries_idea, "rank", rank, "equal votes have equal ranks, and the next rank is skipped"),
	ROW_BOOL(entries_idea, "tied", tied, "another has as many votes"),
	ROW_BOOL(entries_idea, "shown", shown, "it is among the first, or ties with the last of them"),
};
static const struct shape shape_idea = SHAPE_OF("entries_idea", entries_idea, idea_rows);

static const struct shape_row ranking_rows[] = {
	ROW_TEXT(entries_ranking, "id", id, "of the criterion; \"all\": of all together", .always = true),
	ROW_TEXT(entries_ranking, "name", name, "for people", .always = true),
	ROW_LIST(entries_ranking, "ideas", ideas, n_ideas, shape_idea, "all ideas, by rank"),
};
static const struct shape shape_ranking = SHAPE_OF("entries_ranking", entries_ranking, ranking_rows);

static const struct shape_row ideas_rows[] = {
	ROW_TEXT(entries_ideas, "host", host, "whose sessions they are; absent: everybody's"),
	ROW_INT(entries_ideas, "n_sessions", n_sessions, "how many sessions had ideas"),
	ROW_INT(entries_ideas, "voters", voters, "the voters of each session, added up"),
	ROW_INT(entries_ideas, "cast", cast, "votes that count"),
	ROW_INT(entries_ideas, "possible", possible, "votes that the voters had; 0: without a limit"),
	ROW_LIST(entries_ideas, "rankings", rankings, n_rankings, shape_ranking,
		 "all votes together, then by criterion"),
};
static const struct shape shape_ideas = SHAPE_OF("entries_ideas", entries_ideas, ideas_rows);

static int is_restricted(const struct shape_context *c, const void *of)
{
	return ((const struct entries_together *)of)->framework->restricted;
}

static int below(const struct shape_context *c, const void *of)
{
	return ((const struct entries_together *)of)->framework->suppression.below;
}

static int base(const struct shape_context *c, const void *of)
{
	return ((const struct entries_together *)of)->framework->suppression.base;
}

static const struct shape_row together_rows[] = {
	ROW_COUNT(entries_together, "n_counted", n_counted, "how many schools are counted"),
	ROW_LIST(entries_together, "schools", schools, n_schools, shape_body, "all schools, by phase and name"),
	ROW_BOOL(entries_together, "counts_only", counts_only, "there are too many schools for a row each"),
	ROW_BOOL(entries_together, "hides", hides, "some count is hidden"),
	ROW_INT_BY("below", below, "counts from 1 to below this are hidden, if any are"),
	ROW_INT_BY("base", base, "so are shares and zeros of fewer than this"),
	ROW_BOOL_BY("restricted", is_restricted, "the entries are about single pupils"),
	ROW_LIST(entries_together, "sections", sections, n_sections, shape_section, "the sections of the audit"),
	ROW_POINTER(entries_together, "matrix", matrix, shape_crosstab,
		    "sections by schools: each cell's word is a state, or it was left empty"),
	ROW_POINTER(entries_together, "states", states, shape_crosstab, "sections by states, over all schools"),
	ROW_POINTER(entries_together, "who", voices, shape_crosstab, "who says so by states, over all schools"),
	ROW_LIST(entries_together, "pairs", pairs, n_pairs, shape_pair, "who could show what to whom"),
	ROW_LIST(entries_together, "ideas", ideas, n_ideas, shape_ideas,
		 "ideas by votes: of all sessions, then of each host of several"),
};
const struct shape shape_entries_together = SHAPE_OF("entries_together", entries_together, together_rows);
