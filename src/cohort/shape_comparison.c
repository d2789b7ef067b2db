/* shape_comparison.c - all schools beside each other, field by field, for the template of comparison.pdf. */
#include "cohort/parts.h"

#include <string.h>

#include "base/rounding.h"
#include "framework/shape_audit.h"
#include "score/change.h"
#include "score/publish.h"

/* ---- judgements: the columns ---- */

static const struct shape_row judgement_rows[] = {
	ROW_TEXT(compared_judgement, "id", id, "its id in the audit; of a rubric its section's", .always = true),
	ROW_TEXT(compared_judgement, "title", title, "what it is called", .always = true),
	ROW_TEXT(compared_judgement, "number", number, "its section's", .always = true),
	ROW_REFERENCE(compared_judgement, "section", section, shape_audit_section, "where it belongs", .always = true),
};
const struct shape shape_column =
	SHAPE_OF("column", compared_judgement, judgement_rows, SHAPE_SHARED(compared_judgement, id));

/* ---- a school: a row ---- */

static bool compared_has_level(const struct shape_context *c, const void *of)
{
	return ((const struct compared *)of)->level >= 0;
}

static const char *compared_status(const struct shape_context *c, const void *of)
{
	return compared_status_name(of);
}

static int in_focus(const struct shape_context *c, const void *of)
{
	return ((const struct compared *)of)->status != SECTION_NOT_IN_FOCUS;
}

static bool has_change(const struct shape_context *c, const void *of)
{
	return ((const struct compared *)of)->change != COMPARED_NO_CHANGE_KNOWN;
}

static const char *last_year_of(const struct shape_context *c, const void *of)
{
	const int year = ((const struct compared *)of)->last_year;

	return year ? date_school_year_name(c->arena, year) : NULL;
}

static const struct shape_row standing_rows[] = {
	ROW_ENUM(compared, "status", status, section_status_ids, "whether it could be judged"),
	ROW_TEXT_BY("status_name", compared_status,
		    "in words what its level is, or why there is none: \"to be moderated\", \"not assessed\"",
		    .always = true),
	ROW_BOOL_BY("in_focus", in_focus, "it belongs to the school's focus of the year"),
	ROW_LEVEL_HERE(compared, level, "the level on record", .when = compared_has_level),
	ROW_BOOL(compared, "provisional", provisional, "a rating that counts is provisional"),
	ROW_BOOL(compared, "to_be_moderated", to_be_moderated, "a rating that counts is to be moderated"),
	ROW_INT(compared, "met", met, "descriptors that are met; -1: none is asked for"),
	ROW_INT(compared, "applicable", applicable, "descriptors that apply; -1: none is asked for"),
	ROW_INT(compared, "rank", rank, "its section's place among the year's priorities; 0: it is none of them"),
	ROW_BOOL(compared, "adopted", adopted, "the school itself chose it as a priority"),
	ROW_ENUM(compared, "change", change, compared_change_ids, "beside an earlier year, if one was read",
		 .when = has_change),
	ROW_LEVEL(compared, "last", last_level, "the level of that year"),
	ROW_TEXT_BY("last_year", last_year_of, "which school year that was: \"2025-26\""),
	ROW_BOOL(compared, "unexplained", unexplained, "it is lower than then, and no reason is given"),
	ROW_LEVEL(compared, "carried", carried_level, "if not in focus: the level that it keeps from that year"),
};
const struct shape shape_standing = SHAPE_OF("standing", compared, standing_rows);

static const struct school *school_of(const void *of)
{
	return ((const struct compared_school *)of)->school;
}

static const char *school_name_lang(const struct shape_context *c, const void *of)
{
	return school_of(of)->name_lang.text;
}

static bool school_has_phase(const struct shape_context *c, const void *of)
{
	return school_of(of)->phase_known;
}

static int school_phase(const struct shape_context *c, const void *of)
{
	return (int)school_of(of)->phase;
}

static const char *school_trust(const struct shape_context *c, const void *of)
{
	return school_of(of)->trust.text;
}

static const char *school_la(const struct shape_context *c, const void *of)
{
	return school_of(of)->la.text;
}

static const char *school_state(const struct shape_context *c, const void *of)
{
	return compared_state_name(((const struct compared_school *)of)->state);
}

static struct shape_list standings(const struct shape_context *c, const void *of)
{
	const struct compared_school *s = of;

	return (struct shape_list){ s->judgements, s->judgements ? c->framework->n_judgements : 0 };
}

/* What a cell of a context column says in this document. */
static const char *context_value(const struct shape_context *c, const struct compared_school *s, const char *column)
{
	const struct cell *cell = compared_context(s->school, column);

	if (!cell)
		return "";
	if (c->is_public && strpbrk(cell->text, "0123456789")
	    && (cell == &s->school->roll ? s->hidden.roll : s->hidden.others))
		return suppress_symbol(SYMBOL_CONFIDENTIAL);
	return cell->text;
}

static struct shape_list context_values(const struct shape_context *c, const void *of)
{
	const struct comparison *all = ((const struct compared_school *)of)->among;
	const char **values = arena_array(c->arena, all->n_context, sizeof(*values));

	for (size_t i = 0; i < all->n_context; i++)
		values[i] = context_value(c, of, all->context[i]);
	return (struct shape_list){ values, all->n_context };
}

static const struct shape_row school_rows[] = {
	ROW_TEXT(compared_school, "id", id, "its id in schools.csv", .always = true),
	ROW_TEXT(compared_school, "name", name, "its name; with its id where another school has the same", .always = true),
	ROW_TEXT_BY("name_lang", school_name_lang, "the language of the name, if schools.csv says one: \"cy\""),
	ROW_ENUM_BY("phase", school_phase, phase_ids, "its phase, if it can be read", .when = school_has_phase),
	ROW_TEXT_BY("trust", school_trust, "its trust"),
	ROW_TEXT_BY("la", school_la, "its local authority"),
	ROW_ENUM(compared_school, "state", state, compared_state_ids, "what all its levels are, or why it has none"),
	ROW_TEXT_BY("state_name", school_state, "the same in words", .always = true),
	ROW_TEXT(compared_school, "why", why, "the same with its codes, where it has no levels: \"withheld: CSV012\""),
	ROW_BOOL(compared_school, "generated", generated, "some of its evidence was made up"),
	ROW_TEXTS_BY("context", context_values,
		     "a value for each of r's context columns: \"\" if there is none, \"c\" if it is about too few pupils"),
	ROW_LIST_BY("judgements", standings, shape_standing,
		    "one for each of the audit's, in its order; empty if the school has no levels"),
};
static const struct shape shape_school =
	SHAPE_OF("school", compared_school, school_rows, SHAPE_SHARED(compared_school, id));

/* ---- counts of a group ---- */

static const char *state_words(const struct shape_context *c, const void *of)
{
	return compared_state_name(((const struct state_count *)of)->state);
}

static const struct shape_row state_rows[] = {
	ROW_ENUM(state_count, "id", state, compared_state_ids, "which state"),
	ROW_TEXT_BY("name", state_words, "the same in words", .always = true),
	ROW_COUNT(state_count, "n", n, "how many schools"),
};
static const struct shape shape_state = SHAPE_OF("state", state_count, state_rows);

static const struct shape_row level_rows[] = {
	ROW_LEVEL_HERE(level_count, level, "the level"),
	ROW_COUNT(level_count, "n", n, "how many schools have it"),
	ROW_COUNT(level_count, "to_be_moderated", to_be_moderated, "at how many of these it is to be moderated"),
};
static const struct shape shape_level_count = SHAPE_OF("level_count", level_count, level_rows);

static const struct shape_row distribution_rows[] = {
	ROW_REFERENCE(level_spread, "judgement", judgement, shape_column, "of what", .always = true),
	ROW_LIST(level_spread, "levels", levels, n_levels, shape_level_count,
		 "all levels, the lowest first; below the first only if some school is there"),
	ROW_COUNT(level_spread, "n_assessed", n_assessed, "schools that have a level"),
	ROW_COUNT(level_spread, "n_not_in_focus", n_not_in_focus, "schools that do not look at it this year"),
	ROW_COUNT(level_spread, "n_not_assessed", n_not_assessed, "schools that look at it, and have no level"),
	ROW_COUNT(level_spread, "n_no_answer", n_no_answer, "schools of which nothing can be compared"),
};
static const struct shape shape_distribution = SHAPE_OF("distribution", level_spread, distribution_rows);

static const struct shape_row change_rows[] = {
	ROW_COUNT(change_counts, "up", up, "levels above last year's"),
	ROW_COUNT(change_counts, "down", down, "levels below last year's"),
	ROW_COUNT(change_counts, "same", same, "levels that are last year's"),
	ROW_COUNT(change_counts, "new", added, "levels that have none to be compared with"),
	ROW_COUNT(change_counts, "not_compared", not_compared,
		  "levels of which one is to be moderated, or whose audit has changed"),
};
static const struct shape shape_changes = SHAPE_OF("changes", change_counts, change_rows);

static const struct shape_row judgement_change_rows[] = {
	ROW_REFERENCE(judgement_changes, "judgement", judgement, shape_column, "of what", .always = true),
	ROW_INLINE(judgement_changes, counts, shape_changes, ""),
};
static const struct shape shape_judgement_changes =
	SHAPE_OF("judgement_changes", judgement_changes, judgement_change_rows);

static const struct shape_row need_rows[] = {
	ROW_REFERENCE(shared_need, "descriptor", descriptor, shape_audit_descriptor, "what is not met", .always = true),
	ROW_REFERENCE(shared_need, "section", section, shape_audit_section, "where it belongs", .always = true),
	ROW_COUNT(shared_need, "unmet", unmet, "how many schools do not meet it"),
	ROW_COUNT(shared_need, "asked", asked, "how many schools were asked"),
	ROW_COUNT(shared_need, "place", place, "from 1, by their share; equal shares have one place"),
};
static const struct shape shape_need = SHAPE_OF("need", shared_need, need_rows);

static const struct shape_row action_rows[] = {
	ROW_INT(action_counts, "open", open, "neither done nor stopped"),
	ROW_INT(action_counts, "overdue", overdue, "of these, due before today"),
	ROW_INT(action_counts, "due_soon", due_soon, "of these, due by the end of the next review period"),
	ROW_INT(action_counts, "done", done, "done"),
	ROW_INT(action_counts, "stopped", stopped, "stopped"),
};
static const struct shape shape_actions = SHAPE_OF("actions", action_counts, action_rows);

static const struct shape_row plan_count_rows[] = {
	ROW_REFERENCE(plan_count, "section", section, shape_audit_section, "of which section; missing: of none"),
	ROW_COUNT(plan_count, "adopted", adopted, "schools that chose it as a priority of the year"),
	ROW_COUNT(plan_count, "proposed", proposed, "schools without a plan of their own for which it is proposed"),
	ROW_INLINE(plan_count, actions, shape_actions, ""),
};
static const struct shape shape_plan_count = SHAPE_OF("plan_count", plan_count, plan_count_rows);

static const struct shape_row carried_rows[] = {
	ROW_INT(carried_count, "years", years, "for how many years"),
	ROW_COUNT(carried_count, "n", n, "how many unfinished actions"),
};
static const struct shape shape_carried = SHAPE_OF("carried", carried_count, carried_rows);

static const struct shape_row plans_rows[] = {
	ROW_COUNT(plan_sums, "n_plans", n_plans, "schools with a plan"),
	ROW_COUNT(plan_sums, "n_chosen", n_chosen, "of these, schools that chose their priorities"),
	ROW_RECORD(plan_sums, "actions", actions, shape_actions, "the schools' own actions; what is proposed is none"),
	ROW_LIST(plan_sums, "sections", sections, n_sections, shape_plan_count,
		 "every section, in the audit's order; last what belongs to none, if there is any"),
	ROW_LIST(plan_sums, "carried", carried, n_carried, shape_carried,
		 "unfinished actions of earlier years, by the years for which they were carried"),
	ROW_COUNT(plan_sums, "reviews_due", reviews_due, "reviews that were due, of all schools"),
	ROW_COUNT(plan_sums, "reviews_held", reviews_held, "how many of those were held"),
};
static const struct shape shape_plans = SHAPE_OF("plans", plan_sums, plans_rows);

static struct shape_list states_of(const struct shape_context *c, const void *of)
{
	const struct cohort_group *g = of;

	return (struct shape_list){ g->states, g->n_states };
}

static bool levels_told(const struct shape_context *c, const void *of)
{
	return ((const struct cohort_group *)of)->levels_told;
}

/* In public nothing is said of a single post. */
static struct shape_list needs_of(const struct shape_context *c, const void *of)
{
	const struct cohort_group *g = of;
	struct shared_need *told;
	size_t n = 0;

	if (!c->is_public)
		return (struct shape_list){ g->needs, g->n_needs };
	told = arena_array(c->arena, g->n_needs, sizeof(*told));
	for (size_t i = 0; i < g->n_needs; i++)
		if (!g->needs[i].descriptor->post)
			told[n++] = g->needs[i];
	return (struct shape_list){ told, n };
}

/* What is counted of all schools, of a phase, and of an authority. */
static const struct shape_row count_rows[] = {
	ROW_COUNT(cohort_group, "n_answered", n_answered, "schools of which something can be compared"),
	ROW_COUNT(cohort_group, "n_assessed", n_assessed, "of these, schools with a level"),
	ROW_COUNT(cohort_group, "n_generated", n_generated, "schools some of whose evidence was made up"),
	ROW_LIST_BY("states", states_of, shape_state, "how many schools are in which state; only those that occur"),
	ROW_COUNT(cohort_group, "n_urgent", n_urgent, "how much cannot wait"),
	ROW_COUNT(cohort_group, "n_urgent_schools", n_urgent_schools, "in how many schools that is"),
	ROW_LIST(cohort_group, "distribution", levels, n_levels, shape_distribution,
		 "schools by level, for each judgement; of a phase or authority only if five of its schools are assessed",
		 .when = levels_told),
	ROW_RECORD(cohort_group, "changes", changes, shape_changes, "all levels beside last year's"),
	ROW_LIST(cohort_group, "judgement_changes", judgement_changes, n_judgement_changes, shape_judgement_changes,
		 "the same for each judgement"),
	ROW_LIST_BY("needs", needs_of, shape_need,
		    "the descriptors that more than half of the schools that were asked do not meet, at least two; the "
		    "most shared first"),
	ROW_RECORD(cohort_group, "plans", plans, shape_plans, "the schools' plans"),
};
static const struct shape shape_counts = SHAPE_OF("counts", cohort_group, count_rows);

static bool is_of_phase(const struct shape_context *c, const void *of)
{
	return ((const struct cohort_group *)of)->kind == GROUP_PHASE;
}

static bool phase_is_known(const struct shape_context *c, const void *of)
{
	return ((const struct cohort_group *)of)->phase >= 0;
}

static int group_phase(const struct shape_context *c, const void *of)
{
	return ((const struct cohort_group *)of)->phase;
}

static const struct shape_row group_rows[] = {
	ROW_ENUM(cohort_group, "kind", kind, group_kind_ids,
		 "what its schools have in common; `none`: neither authority nor trust is given"),
	ROW_TEXT(cohort_group, "name", name, "of an authority or trust"),
	ROW_ENUM_BY("phase", group_phase, phase_ids, "of a phase: which one; missing: not known", .when = phase_is_known),
	ROW_COUNT(cohort_group, "n_schools", n_schools, "how many schools it has"),
	ROW_REFERENCES(cohort_group, "schools", schools, n_listed, shape_school,
		       "of a phase: they, by name; none if `by_authority`", .when = is_of_phase),
	ROW_INLINE_BY(shape_itself, shape_counts, "", .always = true),
};
static const struct shape shape_group = SHAPE_OF("group", cohort_group, group_rows);

/* ---- lists of schools ---- */

enum urgent_kind { URGENT_GATE, URGENT_FIGURE, URGENT_CONCERN };
static const char *const urgent_kind_ids[] = {
	[URGENT_GATE] = "gate", [URGENT_FIGURE] = "figure", [URGENT_CONCERN] = "concern", NULL,
};

static int urgent_kind(const struct shape_context *c, const void *of)
{
	const struct urgent_matter *u = of;

	return u->descriptor ? URGENT_GATE : u->rule->concern ? URGENT_CONCERN : URGENT_FIGURE;
}

/* A public document does not name the single post that the matter is about. */
static bool hides(const struct shape_context *c, const struct urgent_matter *u)
{
	return u->descriptor && c->is_public && u->descriptor->post;
}

static const void *urgent_descriptor(const struct shape_context *c, const void *of)
{
	return hides(c, of) ? NULL : ((const struct urgent_matter *)of)->descriptor;
}

static const char *urgent_text(const struct shape_context *c, const void *of)
{
	const struct urgent_matter *u = of;

	return u->rule ? u->rule->field->title : hides(c, u) ? c->framework->words.posts : NULL;
}

static const char *urgent_why(const struct shape_context *c, const void *of)
{
	const struct urgent_matter *u = of;

	return u->rule ? u->rule->reason : NULL;
}

static const struct shape_row urgent_rows[] = {
	ROW_REFERENCE(urgent_matter, "school", school, shape_school, "where", .always = true),
	ROW_ENUM_BY("kind", urgent_kind, urgent_kind_ids, "a legal duty that is not met (gate), one that is not "
			"met according to a figure (figure), or a concern about pupils"),
	ROW_REFERENCE(urgent_matter, "section", section, shape_audit_section, "where it belongs", .always = true),
	ROW_REFERENCE_BY("descriptor", urgent_descriptor, shape_audit_descriptor,
			 "of a gate, unless a public document may not name it"),
	ROW_TEXT_BY("text", urgent_text,
		    "of the others: the figure's title; the audit's words for posts where `descriptor` is not named"),
	ROW_TEXT_BY("why", urgent_why, "of the others: the audit's reason"),
	ROW_BOOL(urgent_matter, "planned", planned, "the school's plan has an action for it"),
};
static const struct shape shape_matter = SHAPE_OF("urgent", urgent_matter, urgent_rows);

static const char *from_year(const struct shape_context *c, const void *of)
{
	const int year = ((const struct level_move *)of)->from_year;

	return year ? date_school_year_name(c->arena, year) : NULL;
}

static int went_up(const struct shape_context *c, const void *of)
{
	const struct level_move *m = of;

	return m->to > m->from;
}

static const char *reason_name(const struct shape_context *c, const void *of)
{
	const char *code = ((const struct level_move *)of)->reason_code;

	return code ? fall_reason_name(fall_reason_find(code)) : NULL;
}

static const char *move_reason(const struct shape_context *c, const void *of)
{
	const struct level_move *m = of;

	if (!m->reason || !c->is_public)
		return m->reason;
	return publish_names_number(m->reason) || publish_has_posts(m->judgement->section) ? NULL : m->reason;
}

static const struct shape_row move_rows[] = {
	ROW_REFERENCE(level_move, "school", school, shape_school, "whose level", .always = true),
	ROW_REFERENCE(level_move, "judgement", judgement, shape_column, "of what", .always = true),
	ROW_BOOL_BY("up", went_up, "it is higher than it was; else it is lower"),
	ROW_LEVEL(level_move, "from", from, "the level of the earlier year"),
	ROW_LEVEL(level_move, "to", to, "this year's"),
	ROW_TEXT_BY("from_year", from_year, "which year that was: \"2025-26\"; missing if judgements.csv does not say"),
	ROW_TEXT(level_move, "reason_code", reason_code, "why, as a word of judgements.csv: \"staffing\""),
	ROW_TEXT_BY("reason_name", reason_name, "the same in words"),
	ROW_TEXT_BY("reason", move_reason, "why, as the school says; not in public if it names a number or a single post"),
};
static const struct shape shape_move = SHAPE_OF("move", level_move, move_rows);

static const struct shape_row pairing_rows[] = {
	ROW_REFERENCE(pairing, "judgement", judgement, shape_column, "what it is about", .always = true),
	ROW_REFERENCE(pairing, "taker", taker, shape_school, "the school that has it as a priority", .always = true),
	ROW_REFERENCE(pairing, "giver", giver, shape_school, "the school that could help"),
	ROW_TEXT(pairing, "reason", reason, "why these two, or why nobody: sentences", .always = true),
};
static const struct shape shape_pairing = SHAPE_OF("pairing", pairing, pairing_rows);

/* ---- raters ---- */

static bool alpha_given(const struct shape_context *c, const void *of)
{
	const struct rater_agreement *r = of;

	return r->told && r->alpha_given;
}

static const char *alpha(const struct shape_context *c, const void *of)
{
	const int milli = ((const struct rater_agreement *)of)->alpha_milli, size = milli < 0 ? -milli : milli;

	return arena_printf(c->arena, "%s%d.%03d", milli < 0 ? "\u2212" : "", size / 1000, size % 1000);
}

static bool is_told(const struct shape_context *c, const void *of)
{
	return ((const struct rater_agreement *)of)->told;
}

static int share(long long part, long long whole)
{
	return whole ? (int)rounding_share(part, whole, 0) : 0;
}

static int exact_share(const struct shape_context *c, const void *of)
{
	const struct rater_agreement *r = of;

	return share(r->exact, r->pairs);
}

static int adjacent_share(const struct shape_context *c, const void *of)
{
	const struct rater_agreement *r = of;

	return share(r->adjacent, r->pairs);
}

static int n_pairs_of(const struct shape_context *c, const void *of)
{
	return (int)((const struct rater_agreement *)of)->pairs;
}

static const struct shape_row rater_rows[] = {
	ROW_REFERENCE(rater_agreement, "section", section, shape_audit_section, "of one section: which"),
	ROW_REFERENCE(rater_agreement, "a", a, shape_respondent, "of two respondents: one"),
	ROW_REFERENCE(rater_agreement, "b", b, shape_respondent, "of two respondents: the other"),
	ROW_INT_BY("pairs", n_pairs_of, "how many pairs of ratings there are of one descriptor at one school"),
	ROW_BOOL(rater_agreement, "told", told, "these are enough to say more"),
	ROW_INT_BY("exact", exact_share, "how many per cent of them are the same", .when = is_told),
	ROW_INT_BY("adjacent", adjacent_share, "how many per cent are at most one step apart", .when = is_told),
	ROW_TEXT_BY("alpha", alpha, "Krippendorff's alpha, ordinal: \"0.815\"", .when = alpha_given),
	ROW_TEXT(rater_agreement, "alpha_word", alpha_word, "what may be concluded from it: \"good\", \"tentative\", "
		 "\"low\"; or why there is none: \"all identical\"", .when = is_told),
};
static const struct shape shape_agreement = SHAPE_OF("agreement", rater_agreement, rater_rows);

static const struct shape_row raters_rows[] = {
	ROW_RECORD(cohort_raters, "all", all, shape_agreement, "of all respondents on everything"),
	ROW_LIST(cohort_raters, "sections", sections, n_sections, shape_agreement,
		 "for each section, in the audit's order"),
	ROW_LIST(cohort_raters, "pairs", pairs, n_pairs, shape_agreement, "for each two respondents"),
};
static const struct shape shape_raters = SHAPE_OF("raters", cohort_raters, raters_rows);

/* ---- what the meeting decides ---- */

static const char *supporter_name(const struct shape_context *c, const void *of)
{
	const struct supporter *supporter = ((const struct meeting_item *)of)->supporter;

	return supporter ? supporter->name : NULL;
}

static const struct shape_row meeting_rows[] = {
	ROW_ENUM(meeting_item, "kind", kind, meeting_item_kind_ids, "what is to be decided"),
	ROW_COUNT(meeting_item, "n", n, "how many matters, actions, falls or levels; of `adopted` and `missing`, schools"),
	ROW_COUNT(meeting_item, "n_schools", n_schools, "in how many schools"),
	ROW_REFERENCE(meeting_item, "section", section, shape_audit_section, "of `adopted`: which"),
	ROW_TEXT_BY("supporter", supporter_name, "of `overdue_support`: who"),
	ROW_REFERENCES(meeting_item, "schools", schools, n_listed, shape_school,
		       "these schools; none if `by_authority`"),
};
static const struct shape shape_meeting = SHAPE_OF("meeting_item", meeting_item, meeting_rows);

/* ---- the comparison ---- */

static const void *all_of(const struct shape_context *c, const void *of)
{
	return &((const struct comparison *)of)->all;
}

static const char *last_year(const struct shape_context *c, const void *of)
{
	const int year = ((const struct comparison *)of)->last_year;

	return year ? date_school_year_name(c->arena, year) : NULL;
}

/* No document lists the schools of so many. */
static struct shape_list schools_listed(const struct shape_context *c, const void *of)
{
	const struct comparison *all = of;

	return (struct shape_list){ all->schools, all->by_authority ? 0 : all->n_schools };
}

/* The pairs, or the needs without a giver. */
static struct shape_list pairings_where(const struct shape_context *c, const struct comparison *all, bool given)
{
	struct pairing *told = arena_array(c->arena, all->by_authority ? 0 : all->n_pairings, sizeof(*told));
	size_t n = 0;

	for (size_t i = 0; i < all->n_pairings && !all->by_authority; i++)
		if (!all->pairings[i].giver != given)
			told[n++] = all->pairings[i];
	return (struct shape_list){ told, n };
}

static struct shape_list pairings_made(const struct shape_context *c, const void *of)
{
	return pairings_where(c, of, true);
}

static struct shape_list needs_without(const struct shape_context *c, const void *of)
{
	return pairings_where(c, of, false);
}

static struct shape_list missing_of(const struct shape_context *c, const void *of)
{
	const struct comparison *all = of;
	const struct compared_school **told = arena_array(c->arena, all->n_schools, sizeof(*told));
	size_t n = 0;

	for (size_t i = 0; i < all->n_schools && !all->by_authority; i++)
		if (!all->schools[i].judgements)
			told[n++] = &all->schools[i];
	return (struct shape_list){ told, n };
}

static struct shape_list context_heads(const struct shape_context *c, const void *of)
{
	const struct comparison *all = of;

	return (struct shape_list){ all->context, all->n_context };
}

static const struct shape_row comparison_rows[] = {
	ROW_BOOL(comparison, "by_authority", by_authority,
		 "there are 500 schools or more: `authorities` is given, and every list of schools is empty"),
	ROW_TEXT_BY("last_year", last_year,
		    "the school year that this one is compared with, if one was read: \"2025-26\""),
	ROW_LIST(comparison, "judgements", judgements, n_judgements, shape_column, "what has levels: the columns"),
	ROW_TEXTS_BY("context", context_heads, "the heads of the context columns, from schools.csv: roll and others"),
	ROW_LIST_BY("schools", schools_listed, shape_school, "all schools, by phase and then by name"),
	ROW_LIST(comparison, "phases", phases, n_phases, shape_group, "the schools of each phase that has any"),
	ROW_LIST(comparison, "authorities", authorities, n_authorities, shape_group,
		 "if `by_authority`: the schools of each local authority, or of each trust where they have none"),
	ROW_INLINE_BY(all_of, shape_counts, "", .always = true),
	ROW_LIST(comparison, "urgent", urgent, n_urgent, shape_matter, "what cannot wait, by school"),
	ROW_LIST(comparison, "moves", moves, n_moves, shape_move, "levels that are not last year's, by school"),
	ROW_LIST_BY("pairings", pairings_made, shape_pairing, "which school could help which, by judgement"),
	ROW_LIST_BY("without", needs_without, shape_pairing, "priorities that no school is paired for"),
	ROW_RECORD(comparison, "raters", raters, shape_raters, "how far respondents agree over all schools"),
	ROW_POINTERS_BY("missing", missing_of, shape_school, "the schools of which nothing can be compared"),
	ROW_LIST(comparison, "meeting", meeting, n_meeting, shape_meeting, "what the meeting decides, in this order"),
};
const struct shape shape_comparison = SHAPE_OF("comparison", comparison, comparison_rows);
