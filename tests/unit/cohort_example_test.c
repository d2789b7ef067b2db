/*
 * cohort_example_test.c - the twelve schools of the first example beside each other, part by part, as the table in
 * tests/cohort/hackney_wellbeing.txt has them, which was made by hand from the tables and the reports of the schools.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "batch/compare_here.h"
#include "cohort/comparison.h"

enum { TEXT_MAX_BYTES = 1 << 20 };

static const char TABLE[] = "tests/cohort/hackney_wellbeing.txt";

static const char *level_name(const struct comparison *c, int level)
{
	return framework_level_name(c->framework, level);
}

static void tell_states(struct buf *out, const struct comparison *c)
{
	buf_puts(out, "states:");
	for (size_t i = 0; i < c->all.n_states; i++)
		buf_printf(out, " %s %zu;", compared_state_name(c->all.states[i].state), c->all.states[i].n);
	buf_printf(out, " answered %zu, assessed %zu, generated %zu\n", c->all.n_answered, c->all.n_assessed,
		   c->all.n_generated);
	for (size_t i = 0; i < c->n_schools; i++)
		buf_printf(out, "%s %s: %s\n", c->schools[i].id, phase_ids[c->schools[i].school->phase],
			   compared_state_name(c->schools[i].state));
}

static void tell_levels(struct buf *out, const struct cohort_group *group, const struct comparison *c)
{
	for (size_t i = 0; i < group->n_levels; i++) {
		const struct level_spread *s = &group->levels[i];

		buf_printf(out, "%s:", s->judgement->id);
		for (size_t k = 0; k < s->n_levels; k++)
			if (s->levels[k].n)
				buf_printf(out, " %s %zu (%zu);", level_name(c, s->levels[k].level), s->levels[k].n,
					   s->levels[k].to_be_moderated);
		buf_printf(out, " not assessed %zu, not in focus %zu\n", s->n_not_assessed, s->n_not_in_focus);
	}
}

static void tell_phases(struct buf *out, const struct comparison *c)
{
	for (size_t i = 0; i < c->n_phases; i++) {
		const struct cohort_group *g = &c->phases[i];

		buf_printf(out, "phase %s: %zu schools, %zu assessed, levels %s\n", phase_ids[g->phase], g->n_schools,
			   g->n_assessed, g->levels_told ? "told" : "not told");
		if (g->levels_told)
			tell_levels(out, g, c);
	}
}

static void tell_urgent(struct buf *out, const struct comparison *c)
{
	for (size_t i = 0; i < c->n_urgent; i++)
		buf_printf(out, "urgent %s: %s%s\n", c->urgent[i].school->id,
			   c->urgent[i].descriptor ? c->urgent[i].descriptor->id : c->urgent[i].rule->field->id,
			   c->urgent[i].planned ? ", planned" : "");
}

static void tell_needs(struct buf *out, const struct comparison *c)
{
	for (size_t i = 0; i < c->all.n_needs; i++)
		if (c->all.needs[i].place <= 12 || c->all.needs[i].descriptor->level == 1)
			buf_printf(out, "need %zu: %s %zu of %zu\n", c->all.needs[i].place, c->all.needs[i].descriptor->id,
				   c->all.needs[i].unmet, c->all.needs[i].asked);
	buf_printf(out, "needs in all: %zu\n", c->all.n_needs);
}

static void tell_counts(struct buf *out, const struct action_counts *a)
{
	buf_printf(out, "open %d, overdue %d, due soon %d, done %d, stopped %d\n", a->open, a->overdue, a->due_soon, a->done,
		   a->stopped);
}

static void tell_plans(struct buf *out, const struct comparison *c)
{
	const struct plan_sums *p = &c->all.plans;

	buf_printf(out, "plans: %zu, chosen %zu, reviews held %zu of %zu; ", p->n_plans, p->n_chosen, p->reviews_held,
		   p->reviews_due);
	tell_counts(out, &p->actions);
	for (size_t i = 0; i < p->n_sections; i++) {
		buf_printf(out, "plan %s: adopted %zu, proposed %zu; ", p->sections[i].section ? p->sections[i].section->id : "-",
			   p->sections[i].adopted, p->sections[i].proposed);
		tell_counts(out, &p->sections[i].actions);
	}
	for (size_t i = 0; i < p->n_carried; i++)
		buf_printf(out, "carried %d: %zu\n", p->carried[i].years, p->carried[i].n);
}

static void tell_agreement(struct buf *out, const char *what, const struct rater_agreement *a)
{
	buf_printf(out, "raters %s: %lld pairs, %lld exact, %lld adjacent", what, a->pairs, a->exact, a->adjacent);
	if (a->told)
		buf_printf(out, ", alpha %d %s", a->alpha_given ? a->alpha_milli : -9999, a->alpha_word);
	buf_puts(out, "\n");
}

static void tell_raters(struct arena *arena, struct buf *out, const struct comparison *c)
{
	tell_agreement(out, "all", &c->raters.all);
	for (size_t i = 0; i < c->raters.n_sections; i++)
		tell_agreement(out, c->raters.sections[i].section->id, &c->raters.sections[i]);
	for (size_t i = 0; i < c->raters.n_pairs; i++)
		tell_agreement(out, arena_printf(arena, "%s and %s", c->raters.pairs[i].a->id, c->raters.pairs[i].b->id),
			       &c->raters.pairs[i]);
}

static void tell_meeting(struct buf *out, const struct comparison *c)
{
	for (size_t i = 0; i < c->n_meeting; i++) {
		const struct meeting_item *m = &c->meeting[i];

		buf_printf(out, "meeting: %s%s%s, %zu in %zu schools:", meeting_item_kind_ids[m->kind],
			   m->section ? " " : m->supporter ? " " : "",
			   m->section ? m->section->id : m->supporter ? m->supporter->id : "", m->n, m->n_schools);
		for (size_t k = 0; k < m->n_listed; k++)
			buf_printf(out, " %s", m->schools[k]->id);
		buf_puts(out, "\n");
	}
}

static void tell_context(struct buf *out, const struct comparison *c)
{
	buf_puts(out, "context:");
	for (size_t k = 0; k < c->n_context; k++)
		buf_printf(out, " %s;", c->context[k]);
	for (size_t i = 0; i < c->n_schools; i++)
		buf_printf(out, " %s%s%s", c->schools[i].id, c->schools[i].hidden.roll ? " hides its roll" : "",
			   c->schools[i].hidden.others ? " hides" : "");
	buf_puts(out, "\n");
}

static const char *told(struct arena *arena, const struct comparison *c)
{
	struct buf *out = buf_new(arena, TEXT_MAX_BYTES);

	tell_states(out, c);
	tell_levels(out, &c->all, c);
	tell_phases(out, c);
	tell_urgent(out, c);
	tell_needs(out, c);
	tell_plans(out, c);
	tell_raters(arena, out, c);
	tell_meeting(out, c);
	tell_context(out, c);
	return out->bytes;
}

/* Lines at the top that begin with '#' say what the table is. */
static const char *after_comments(const char *text)
{
	while (*text == '#')
		text = strchr(text, '\n') + 1;
	return text;
}

static void the_twelve_schools_are_as_by_hand(void **state)
{
	static const char *const folders[] = { "examples/hackney_wellbeing" };
	const struct batch_options options = { .audit = "audits/lua/hackney/hackney_wellbeing.lua", .folders = folders, .n_folders = 1,
					       .data_folder = ".", .date = { 2026, 11, 6 } };
	struct arena arena;
	struct diags diags;
	struct job job;
	const char *said;
	char *expected;
	size_t length;

	(void)state;
	arena_init(&arena);
	diags_init(&diags, &arena);
	job_open_audit(&arena, &options, &job);
	assert_true(job_open_evidence(&job));
	said = told(&arena, compare_here(&arena, &job, &diags));
	assert_int_equal(diags.n_errors, 0);
	if (!file_read(&arena, TABLE, TEXT_MAX_BYTES, &expected, &length) || strcmp(after_comments(expected), said) != 0) {
		fprintf(stderr, "%s", said);
		fail_msg("this is not what %s says", TABLE);
	}
	arena_clear(&arena);
}

/* ---- what is kept of a school ---- */

enum { KEPT_MOST_BYTES = 2048, SCHOOLS = 2000, URGENT = 12 };

static const struct school_facts *full_facts(struct arena *arena, const struct framework *f)
{
	struct compared *own = arena_array(arena, f->n_judgements, sizeof(*own));
	struct urgent_fact *urgent = arena_array(arena, URGENT, sizeof(*urgent));
	struct school_facts *facts = arena_alloc(arena, sizeof(*facts));

	for (size_t i = 0; i < f->n_judgements; i++)
		own[i] = (struct compared){ .level = 3, .rank = 1, .adopted = true, .last_level = 1, .last_year = 2025 };
	*facts = (struct school_facts){ .judgements = own, .n_judgements = f->n_judgements, .urgent = urgent,
					.n_urgent = URGENT };
	return facts;
}

/* Whatever grows with the schools while they are added, with the work that is done for each at the end. */
static void check_kept(const char *audit)
{
	struct arena arena, own;
	struct framework framework;
	struct diags diags;
	struct gathering *all;
	const struct school_facts *facts;
	size_t before, added;

	arena_init(&arena);
	arena_init(&own);
	diags_init(&diags, &own);
	assert_true(framework_load(&own, audit, &framework, &diags));
	facts = full_facts(&own, &framework);
	before = arena_bytes(&arena);
	all = comparison_new(&arena, &framework, SCHOOLS);
	for (size_t i = 0; i < SCHOOLS; i++) {
		struct school *school = arena_alloc(&own, sizeof(*school));

		*school = school_blank((struct loc){ .line = 1 });
		school->id.text = school->name.text = arena_printf(&own, "S%04zu", i);
		school->la.text = arena_printf(&own, "Borough %zu", i % 150);
		comparison_add(all, &(struct comparison_entry){ .school = school }, facts);
	}
	added = arena_bytes(&arena) - before;
	assert_in_range(added / SCHOOLS, 100, KEPT_MOST_BYTES);
	assert_int_equal(comparison_make(all)->n_authorities, 150);
	arena_clear(&own);
	arena_clear(&arena);
}

static void little_is_kept_of_a_school(void **state)
{
	(void)state;
	check_kept("audits/lua/hackney/hackney_wellbeing.lua");
	check_kept("audits/lua/astrea/astrea_send.lua");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_twelve_schools_are_as_by_hand),
		cmocka_unit_test(little_is_kept_of_a_school),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
