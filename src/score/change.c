/*
 * change.c - see change.h.
 *
 * First what stood last year, then which kind of change that makes, then the descriptors, then why, and finally the
 * sentences about all that (change_words.c).
 */
#include "score/change.h"

#include "score/answers.h"
#include "score/change_words.h"
#include "score/then.h"

/* ---- the level ---- */

static bool is_in_focus(const struct changing *c)
{
	return c->result->status != SECTION_NOT_IN_FOCUS;
}

/* Whether the level rests on ratings: the reviewer's is the reviewer's, however the ratings came about. */
static bool is_moderated_now(const struct section_result *section, const struct judgement_result *judgement)
{
	return section->to_be_moderated && !judgement->judgement->from_figures && !judgement->reviewer;
}

static bool is_unlike(const struct changing *c)
{
	return framework_has_reviewer(c->framework) && c->change->last->by_reviewer != (c->judgement->reviewer > 0);
}

/* What judgements.csv says of the last review stands in for a year in which no reviewer judged. */
static const struct change_level *told_by_reviewer(const struct changing *c)
{
	struct change_level *level = arena_alloc(c->arena, sizeof(*level));

	*level = (struct change_level){ .level = c->judgement->previous, .by_reviewer = true };
	return level;
}

static const struct change_level *last_level(const struct changing *c, int index)
{
	const struct change_level *last = then_stood(c->arena, c->earlier, index, c->framework->recheck_months);

	if (c->judgement->previous && (!last || !last->by_reviewer))
		return told_by_reviewer(c);
	return last;
}

static enum change_kind kind_in_focus(const struct changing *c)
{
	const struct change_level *last = c->change->last;
	const bool now = c->judgement->status == SECTION_ASSESSED;

	if (!now)
		return last ? CHANGE_NO_LEVEL_NOW : CHANGE_NO_LEVEL;
	if (!last)
		return CHANGE_NO_LEVEL_THEN;
	if (last->to_be_moderated || c->moderated_now)
		return CHANGE_TO_BE_MODERATED;
	if (is_unlike(c))
		return CHANGE_UNLIKE;
	if (c->judgement->level == last->level)
		return CHANGE_SAME;
	return c->judgement->level > last->level ? CHANGE_UP : CHANGE_DOWN;
}

/* A section outside the focus keeps its level for as long as the audit says. */
static enum change_kind kind_out_of_focus(const struct changing *c)
{
	const struct change_level *last = c->change->last;

	if (!last)
		return CHANGE_NO_LEVEL;
	if (date_compare(c->sheet->report_date, then_ends(last->date, c->framework->recheck_months)) > 0)
		return CHANGE_LAPSED;
	c->change->carried = last;
	return CHANGE_CARRIED;
}

static enum change_kind find_kind(const struct changing *c)
{
	const int index = c->judgement->judgement->index;
	const struct earlier_judgement *then;

	if (c->earlier->n == 0)
		return CHANGE_FIRST;
	then = &c->earlier->years[0].judgements[index];
	c->change->was_called = then->title;
	if (!then->there && c->earlier->years[0].same_major)
		return CHANGE_NEW;
	if (!then->there || !then->comparable)
		return CHANGE_NOT_COMPARED;
	if (!is_in_focus(c)) {
		c->change->last = then_judged(c->arena, c->earlier, index);
		return kind_out_of_focus(c);
	}
	c->change->last = last_level(c, index);
	return kind_in_focus(c);
}

bool change_is_move(const struct change *change)
{
	return change->kind == CHANGE_UP || change->kind == CHANGE_DOWN || change->kind == CHANGE_SAME;
}

/* ---- the descriptors ---- */

static bool is_unmet(enum answer_state state)
{
	return state == ANSWER_PARTLY || state == ANSWER_NOT_YET || state == ANSWER_NOT_ANSWERED;
}

static enum descriptor_change change_of(enum answer_state then, enum answer_state now)
{
	if (then == now)
		return DESCRIPTOR_UNCHANGED;
	if (now == ANSWER_MET && is_unmet(then))
		return DESCRIPTOR_NEWLY_MET;
	if (then == ANSWER_MET && is_unmet(now))
		return DESCRIPTOR_NO_LONGER_MET;
	return DESCRIPTOR_OTHERWISE;
}

/* Whether the state says anything. A blank is one more that is not met if the level rests on the ratings beside it. */
static bool says_anything(enum answer_state state, bool blanks_count)
{
	return state != ANSWER_NOT_IN_FOCUS && (blanks_count || state != ANSWER_NOT_ANSWERED);
}

static void put(struct changing *c, enum descriptor_change change, const struct descriptor_result *now,
		enum answer_state then)
{
	struct changed_list *list = change == DESCRIPTOR_UNCHANGED ? NULL : &c->lists[change];

	if (list)
		list->items[list->n++] = (struct changed_result){ now, then };
}

/* How a descriptor of the section, of n in the audit's order, is now and was then. */
static const struct descriptor_result *now_at(const struct changing *c, size_t i)
{
	return &c->result->strands[i / c->framework->n_steps].descriptors[i % c->framework->n_steps];
}

static const struct earlier_descriptor *then_at(const struct changing *c, const struct earlier_year *year, size_t i)
{
	return earlier_descriptor_of(c->earlier, year, now_at(c, i)->descriptor);
}

/* Whether the level of that year rests on ratings: it had one, and something was answered. */
static bool was_rated(const struct changing *c, const struct earlier_year *year, size_t n)
{
	for (size_t i = 0; c->change->last && i < n; i++) {
		const struct earlier_descriptor *then = then_at(c, year, i);

		if (then->there && says_anything(then->state, false))
			return true;
	}
	return false;
}

static void compare_descriptors(struct changing *c, const struct earlier_year *year, size_t n)
{
	const bool blanks_then = was_rated(c, year, n), blanks_now = c->result->status == SECTION_ASSESSED;

	for (size_t i = 0; i < n; i++) {
		const struct descriptor_result *now = now_at(c, i);
		const struct earlier_descriptor *then = then_at(c, year, i);

		if (then->there && says_anything(then->state, blanks_then) && says_anything(now->state, blanks_now))
			put(c, change_of(then->state, now->state), now, then->state);
		else if (!then->there && year->same_major)
			put(c, DESCRIPTOR_ADDED, now, now->state);
	}
}

/* The year whose ratings are compared: that of the level that stood last year, else last year. */
static const struct earlier_year *compared_year(const struct changing *c)
{
	const struct change_level *last = c->change->last;

	return last && last->year ? then_year_of(c->earlier, last) : &c->earlier->years[0];
}

static struct descriptor_list descriptors_in(const struct changing *c, enum descriptor_change change)
{
	const struct changed_list *list = &c->lists[change];
	const struct descriptor **items = arena_array(c->arena, list->n, sizeof(*items));

	for (size_t i = 0; i < list->n; i++)
		items[i] = list->items[i].now->descriptor;
	return (struct descriptor_list){ items, list->n };
}

static void keep_descriptors(const struct changing *c)
{
	const struct changed_list *list = &c->lists[DESCRIPTOR_OTHERWISE];
	struct changed_descriptor *otherwise = arena_array(c->arena, list->n, sizeof(*otherwise));
	struct change *change = c->change;

	for (size_t i = 0; i < list->n; i++)
		otherwise[i] = (struct changed_descriptor){ list->items[i].now->descriptor, list->items[i].then,
							    list->items[i].now->state };
	change->otherwise = otherwise;
	change->n_otherwise = list->n;
	change->newly_met = descriptors_in(c, DESCRIPTOR_NEWLY_MET);
	change->no_longer_met = descriptors_in(c, DESCRIPTOR_NO_LONGER_MET);
	change->added = descriptors_in(c, DESCRIPTOR_ADDED);
}

static void find_descriptors(struct changing *c)
{
	static const bool compares[CHANGE_KIND_COUNT] = {
		[CHANGE_UP] = true, [CHANGE_DOWN] = true, [CHANGE_SAME] = true, [CHANGE_TO_BE_MODERATED] = true,
		[CHANGE_UNLIKE] = true, [CHANGE_NO_LEVEL_THEN] = true, [CHANGE_NO_LEVEL_NOW] = true,
		[CHANGE_NO_LEVEL] = true,
	};
	const size_t n = c->result->section->n_strands * c->framework->n_steps;
	const struct earlier_year *year;

	if (!compares[c->change->kind] || !is_in_focus(c) || c->judgement->judgement->from_figures)
		return;
	for (int i = 0; i < DESCRIPTOR_CHANGE_COUNT; i++)
		c->lists[i].items = arena_array(c->arena, n, sizeof(*c->lists[i].items));
	year = compared_year(c);
	if (year)
		compare_descriptors(c, year, n);
	keep_descriptors(c);
}

/* ---- the arrow ---- */

static enum change_arrow find_arrow(const struct change *change)
{
	const size_t met = change->newly_met.n, lost = change->no_longer_met.n;

	if (change->kind == CHANGE_UP)
		return CHANGE_ARROW_UP;
	if (change->kind == CHANGE_DOWN)
		return CHANGE_ARROW_DOWN;
	if (change->kind != CHANGE_SAME || met + lost < 2 || met == lost)
		return CHANGE_ARROW_NONE;
	return met > lost ? CHANGE_ARROW_UP : CHANGE_ARROW_DOWN;
}

/* ---- why ---- */

/* The cell in which the code should stand; without a row, the school's. */
static struct loc code_cell(const struct changing *c, const struct judgement_row *row)
{
	return row ? row->reason_code.at : c->evidence->school->id.at;
}

/* Where a rating has an error, nobody knows yet whether the level is lower. */
static void tell_no_code(const struct changing *c, const struct judgement_row *row)
{
	const struct change_level *last = c->change->last;
	struct diag *diag;

	if (c->diags->n_errors)
		return;
	diag = diags_add(c->diags, DIAG_CSV099, code_cell(c, row),
			 "'%s' is lower than %s%s (%s, now %s), and no reason_code says why",
			 c->judgement->judgement->id, last->year ? "in " : "at the last review",
			 last->year ? last->year : "", framework_level_name(c->framework, last->level),
			 framework_level_name(c->framework, c->judgement->level));

	diag->school_id = arena_strdup(c->diags->arena, c->evidence->school->id.text);
}

/* Words alone are kept for a fall only: in a review they say why its level is what it is. */
static void find_reason(const struct changing *c)
{
	const struct given_reason *given = &c->sheet->reasons[c->judgement->judgement->index];
	const bool fell = c->change->kind == CHANGE_DOWN;
	struct change *change = c->change;

	change->reason_code = given->code;
	change->reason_missing = fell && given->code == FALL_NOT_GIVEN;
	if (given->code != FALL_NOT_GIVEN)
		change->reason_at = &given->row->reason_code.at;
	if (given->row && *given->row->reason.text && (fell || given->code != FALL_NOT_GIVEN)) {
		change->reason = given->row->reason.text;
		change->reason_at = change->reason_at ? change->reason_at : &given->row->reason.at;
	}
	if (change->reason_missing)
		tell_no_code(c, given->row);
}

const struct change *change_find(struct arena *arena, const struct answer_sheet *sheet,
				 const struct section_result *section, const struct judgement_result *judgement,
				 const struct school_evidence *evidence, struct diags *diags)
{
	struct changing c = {
		.arena = arena, .framework = sheet->framework, .sheet = sheet, .earlier = sheet->earlier,
		.result = section, .judgement = judgement, .evidence = evidence, .diags = diags,
		.moderated_now = is_moderated_now(section, judgement),
	};

	if (!sheet->earlier)
		return NULL;
	c.change = arena_alloc(arena, sizeof(*c.change));
	c.change->section = section->section;
	c.change->kind = find_kind(&c);
	find_descriptors(&c);
	c.change->arrow = find_arrow(c.change);
	if (c.change->last)
		find_reason(&c);
	c.change->years = then_years(arena, sheet->earlier, judgement->judgement->index, c.framework->recheck_months,
				     &c.change->n_years);
	change_write(&c);
	return c.change;
}
