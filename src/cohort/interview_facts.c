/* interview_facts.c - see interviews.h: what is needed of one school. */
#include "cohort/interviews.h"

struct noting {
	struct arena *arena;
	const struct framework *framework;
	int *questions;	size_t n_questions;
	struct interview_note *notes;	size_t n_notes, capacity;
	struct interview_action *actions;	size_t n_actions;
};

static void add_note(struct noting *n, const struct answer *answer)
{
	if (n->n_notes == n->capacity)
		n->notes = arena_grow(n->arena, n->notes, n->n_notes, &n->capacity, sizeof(*n->notes));
	n->notes[n->n_notes++] = (struct interview_note){
		.question = (int)n->n_questions,
		.respondent = (int)(answer->who - n->framework->respondents),
		.finding = answer->rating ? (int)(answer->rating - n->framework->ratings) : -1,
		.text = answer->row->note.text,
	};
}

static void note_question(struct noting *n, const struct descriptor_result *d, bool asked)
{
	for (size_t i = 0; asked && i < n->framework->n_respondents; i++) {
		if (d->answers[i].row)
			add_note(n, &d->answers[i]);
		for (size_t k = 0; k < d->answers[i].n_more; k++)
			add_note(n, &d->answers[i].more[k]);
	}
	n->questions[n->n_questions++] = !asked ? QUESTION_NOT_ASKED
		: d->state == ANSWER_NOTED ? QUESTION_NOTED : QUESTION_NO_NOTE;
}

static int index_of_section(const struct framework *framework, const struct section *section)
{
	return section ? (int)(section - framework->sections) : -1;
}

/* Its place among all questions of the audit. */
static int index_of_question(const struct framework *framework, const struct descriptor *descriptor)
{
	int before = 0;

	if (!descriptor)
		return -1;
	for (int i = 0; i < descriptor->section; i++)
		before += (int)framework->sections[i].n_strands;
	return before + descriptor->strand;
}

static void note_actions(struct noting *n, const struct plan_action *actions, size_t n_actions)
{
	for (size_t i = 0; i < n_actions; i++) {
		const struct plan_action *a = &actions[i];

		n->actions[n->n_actions++] = (struct interview_action){
			.section = index_of_section(n->framework, a->section),
			.question = index_of_question(n->framework, a->descriptor),
			.text = a->text, .owner = a->owner, .due = a->due_text, .status = a->status,
			.overdue = a->overdue, .carried = a->carried,
		};
	}
}

const struct interview_facts *interview_facts(struct arena *arena, const struct findings *findings, const struct plan *plan)
{
	const struct school_result *result = findings_judged(findings);
	struct interview_facts *facts = arena_alloc(arena, sizeof(*facts));
	struct noting n = { .arena = arena, .framework = result->framework };
	size_t n_questions = 0;

	for (size_t i = 0; i < result->framework->n_sections; i++)
		n_questions += result->framework->sections[i].n_strands;
	n.questions = arena_array(arena, n_questions, sizeof(*n.questions));
	for (size_t i = 0; i < result->framework->n_sections; i++) {
		const struct section_result *section = &result->sections[i];

		for (size_t k = 0; k < section->section->n_strands; k++)
			note_question(&n, section->strands[k].descriptors, section->status != SECTION_NOT_IN_FOCUS);
	}
	n.actions = arena_array(arena, plan->n_carried + plan->n_actions + plan->n_finished, sizeof(*n.actions));
	note_actions(&n, plan->carried, plan->n_carried);
	note_actions(&n, plan->actions, plan->n_actions);
	note_actions(&n, plan->finished, plan->n_finished);
	*facts = (struct interview_facts){ .questions = n.questions, .n_questions = n.n_questions, .notes = n.notes,
					   .n_notes = n.n_notes, .actions = n.actions, .n_actions = n.n_actions };
	return facts;
}
