/* interviews.c - see interviews.h: the schools as they are added, and what they come to. */
#include "cohort/interviews.h"

#include <stdlib.h>
#include <string.h>

#include "cohort/names.h"

/* A school with all that it said, as long as that may be printed. */
struct added {
	struct interviewed_school school;
	const char *order;
	const struct interview_note *notes;	size_t n_notes;
	const struct interview_action *actions;	size_t n_actions;
};

/* Of a question or a heading. */
struct answer_sums {
	int asked, noted;		/* schools */
	struct finding_count *findings;
};

struct interview_sums {
	struct arena *arena;
	const struct framework *framework;
	struct added *schools;
	size_t n, n_counted, n_notes, words_bytes;
	bool counts_only;
	struct school_names names;
	struct answer_sums *questions, *headings;
	size_t n_questions;
	int *heading_of;		/* by question */
	struct follow_ups *follow_ups;	/* by heading; then those of none */
};

static struct answer_sums *new_sums(struct arena *arena, const struct framework *framework, size_t n)
{
	struct answer_sums *sums = arena_array(arena, n, sizeof(*sums));

	for (size_t i = 0; i < n; i++) {
		sums[i].findings = arena_array(arena, framework->n_ratings, sizeof(*sums[i].findings));
		for (size_t f = 0; f < framework->n_ratings; f++)
			sums[i].findings[f].finding = &framework->ratings[f];
	}
	return sums;
}

struct interview_sums *interviews_new(struct arena *arena, const struct framework *framework, size_t n_schools)
{
	struct interview_sums *s = arena_alloc(arena, sizeof(*s));
	size_t n = 0;

	*s = (struct interview_sums){
		.arena = arena, .framework = framework, .counts_only = n_schools >= INTERVIEWS_COUNT_FROM,
		.schools = arena_array(arena, n_schools, sizeof(*s->schools)),
		.headings = new_sums(arena, framework, framework->n_sections),
		.follow_ups = arena_array(arena, framework->n_sections + 1, sizeof(*s->follow_ups)),
	};
	school_names_init(&s->names, arena);
	for (size_t i = 0; i < framework->n_sections; i++)
		s->n_questions += framework->sections[i].n_strands;
	s->questions = new_sums(arena, framework, s->n_questions);
	s->heading_of = arena_array(arena, s->n_questions, sizeof(*s->heading_of));
	for (size_t i = 0; i < framework->n_sections; i++)
		for (size_t k = 0; k < framework->sections[i].n_strands; k++)
			s->heading_of[n++] = (int)i;
	return s;
}

/* ---- one school ---- */

/* What may be printed of it outlives the facts. */
static void keep_words(struct interview_sums *s, const struct interview_facts *facts, struct added *added)
{
	struct interview_note *notes = arena_array(s->arena, facts->n_notes, sizeof(*notes));
	struct interview_action *actions = arena_array(s->arena, facts->n_actions, sizeof(*actions));

	for (size_t i = 0; i < facts->n_notes; i++) {
		notes[i] = facts->notes[i];
		notes[i].text = arena_strdup(s->arena, notes[i].text);
		s->words_bytes += strlen(notes[i].text);
	}
	for (size_t i = 0; i < facts->n_actions; i++) {
		actions[i] = facts->actions[i];
		actions[i].text = arena_strdup(s->arena, actions[i].text);
		actions[i].owner = arena_strdup(s->arena, actions[i].owner);
		actions[i].due = arena_strdup(s->arena, actions[i].due);
		s->words_bytes += strlen(actions[i].text);
	}
	added->notes = notes;
	added->n_notes = facts->n_notes;
	added->actions = actions;
	added->n_actions = facts->n_actions;
	s->n_notes += facts->n_notes + facts->n_actions;
	s->counts_only = s->words_bytes > INTERVIEWS_WORDS_MAX_BYTES || s->n_notes > INTERVIEWS_NOTES_MAX;
}

/* How many notes of this school have a finding; each school counts once. */
static void add_findings(struct finding_count *sums, const int *notes, size_t n)
{
	for (size_t f = 0; f < n; f++) {
		sums[f].n_notes += notes[f];
		sums[f].n_schools += notes[f] > 0;
	}
}

static void add_answers(struct answer_sums *sums, bool asked, bool noted)
{
	sums->asked += asked;
	sums->noted += noted;
}

static void count_notes(struct interview_sums *s, const struct interview_facts *facts, struct heading_answers *headings)
{
	const size_t n = s->framework->n_ratings;
	int *of_question = arena_array(s->arena, n, sizeof(*of_question));

	for (size_t i = 0, q = 0; q < s->n_questions; q++) {
		struct heading_answers *heading = &headings[s->heading_of[q]];

		memset(of_question, 0, n * sizeof(*of_question));
		for (; i < facts->n_notes && facts->notes[i].question == (int)q; i++) {
			if (facts->notes[i].finding < 0)
				continue;
			of_question[facts->notes[i].finding]++;
			((int *)heading->findings)[facts->notes[i].finding]++;
		}
		add_findings(s->questions[q].findings, of_question, n);
		heading->asked += facts->questions[q] != QUESTION_NOT_ASKED;
		heading->noted += facts->questions[q] == QUESTION_NOTED;
		add_answers(&s->questions[q], facts->questions[q] != QUESTION_NOT_ASKED,
			    facts->questions[q] == QUESTION_NOTED);
	}
}

static void count_action(struct follow_ups *sums, const struct interview_action *action)
{
	sums->done += action->status == ACTION_DONE;
	sums->stopped += action->status == ACTION_STOPPED;
	sums->open += action->status != ACTION_DONE && action->status != ACTION_STOPPED;
	sums->overdue += action->overdue;
}

static size_t place_of(const struct interview_sums *s, const struct interview_action *action)
{
	return action->section < 0 ? s->framework->n_sections : (size_t)action->section;
}

static void count(struct interview_sums *s, const struct interview_facts *facts, struct added *added)
{
	const size_t n = s->framework->n_sections;
	struct heading_answers *headings = arena_array(s->arena, n, sizeof(*headings));

	for (size_t i = 0; i < n; i++)
		headings[i].findings = arena_array(s->arena, s->framework->n_ratings, sizeof(int));
	count_notes(s, facts, headings);
	for (size_t i = 0; i < n; i++) {
		add_answers(&s->headings[i], headings[i].asked > 0, headings[i].noted > 0);
		add_findings(s->headings[i].findings, headings[i].findings, s->framework->n_ratings);
	}
	for (size_t i = 0; i < facts->n_actions; i++)
		count_action(&s->follow_ups[place_of(s, &facts->actions[i])], &facts->actions[i]);
	added->school.headings = headings;
	s->n_counted++;
}

void interviews_add(struct interview_sums *s, const struct school *school, bool generated, const char *why,
		    const struct interview_facts *facts)
{
	struct added *added = &s->schools[s->n++];

	*added = (struct added){ .school = { .school = school, .generated = generated, .why = why },
				 .order = school_names_order(s->arena, school) };
	school_names_add(&s->names, school);
	if (!facts)
		return;
	count(s, facts, added);
	if (!s->counts_only)
		keep_words(s, facts, added);
}

/* ---- all schools ---- */

static int phase_of(const struct added *added)
{
	return added->school.school->phase_known ? (int)added->school.school->phase : PHASE_COUNT;
}

/* Those of an unknown phase come last. */
static int by_phase_and_name(const void *left, const void *right)
{
	const struct added *a = left, *b = right;
	const int phase = phase_of(a) - phase_of(b), name = strcmp(a->order, b->order);

	if (phase)
		return phase;
	return name ? name : strcmp(a->school.school->id.text, b->school.school->id.text);
}

struct making {
	const struct interview_sums *s;
	struct interviewed_school *schools;	/* in order, as s->schools are */
	struct asked_heading *headings;
	struct asked_question **questions;	/* by their place in the audit */
};

/* What was said to each question, school by school. */
static void list_said(struct making *m)
{
	size_t *n = arena_array(m->s->arena, m->s->n_questions, sizeof(*n));
	struct interview_said **said = arena_array(m->s->arena, m->s->n_questions, sizeof(*said));

	for (size_t i = 0; i < m->s->n; i++)
		for (size_t k = 0; k < m->s->schools[i].n_notes; k++)
			n[m->s->schools[i].notes[k].question]++;
	for (size_t q = 0; q < m->s->n_questions; q++)
		m->questions[q]->said = said[q] = arena_array(m->s->arena, n[q], sizeof(**said));
	for (size_t i = 0; i < m->s->n; i++) {
		for (size_t k = 0; k < m->s->schools[i].n_notes; k++) {
			const struct interview_note *note = &m->s->schools[i].notes[k];
			struct asked_question *question = m->questions[note->question];

			said[note->question][question->n_said++] = (struct interview_said){
				.school = &m->schools[i], .who = &m->s->framework->respondents[note->respondent],
				.finding = note->finding < 0 ? NULL : &m->s->framework->ratings[note->finding],
				.text = note->text,
			};
		}
	}
}

static struct follow_up follow_up_of(const struct making *m, size_t school, const struct interview_action *a)
{
	return (struct follow_up){
		.school = &m->schools[school], .question = a->question < 0 ? NULL : m->questions[a->question],
		.text = a->text, .owner = a->owner, .due = a->due, .status = a->status, .overdue = a->overdue,
		.carried = a->carried,
	};
}

/* Those of one heading, or of none, school by school. */
static struct follow_ups list_follow_ups(const struct making *m, size_t place)
{
	struct follow_ups sums = m->s->follow_ups[place];
	const size_t most = (size_t)sums.open + (size_t)sums.done + (size_t)sums.stopped;
	struct follow_up *items = arena_array(m->s->arena, m->s->counts_only ? 0 : most, sizeof(*items));

	for (size_t i = 0; !m->s->counts_only && i < m->s->n; i++) {
		const struct added *added = &m->s->schools[i];

		for (size_t k = 0; k < added->n_actions; k++)
			if (place_of(m->s, &added->actions[k]) == place)
				items[sums.n++] = follow_up_of(m, i, &added->actions[k]);
	}
	sums.items = items;
	return sums;
}

static void make_questions(struct making *m, size_t heading, size_t first)
{
	const struct section *section = &m->s->framework->sections[heading];
	struct asked_question *questions = arena_array(m->s->arena, section->n_strands, sizeof(*questions));

	for (size_t k = 0; k < section->n_strands; k++) {
		const struct answer_sums *sums = &m->s->questions[first + k];

		questions[k] = (struct asked_question){
			.descriptor = section->strands[k].descriptors, .strand = &section->strands[k],
			.n_asked = sums->asked, .n_noted = sums->noted, .findings = sums->findings,
			.n_findings = m->s->framework->n_ratings,
		};
		m->questions[first + k] = &questions[k];
	}
	m->headings[heading].questions = questions;
	m->headings[heading].n_questions = section->n_strands;
}

static void make_headings(struct making *m)
{
	const struct framework *framework = m->s->framework;
	size_t first = 0;

	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct answer_sums *sums = &m->s->headings[i];

		m->headings[i] = (struct asked_heading){
			.section = &framework->sections[i], .n_asked = sums->asked, .n_noted = sums->noted,
			.findings = sums->findings, .n_findings = framework->n_ratings,
		};
		make_questions(m, i, first);
		first += framework->sections[i].n_strands;
	}
	if (!m->s->counts_only)
		list_said(m);
	for (size_t i = 0; i < framework->n_sections; i++)
		m->headings[i].follow_ups = list_follow_ups(m, i);
}

/* The counts of all, with the items of no heading. */
static struct follow_ups all_follow_ups(const struct making *m)
{
	struct follow_ups all = list_follow_ups(m, m->s->framework->n_sections);

	for (size_t i = 0; i < m->s->framework->n_sections; i++) {
		all.open += m->s->follow_ups[i].open;
		all.overdue += m->s->follow_ups[i].overdue;
		all.done += m->s->follow_ups[i].done;
		all.stopped += m->s->follow_ups[i].stopped;
	}
	return all;
}

const struct interviews *interviews_make(struct interview_sums *s)
{
	struct interviews *all = arena_alloc(s->arena, sizeof(*all));
	struct making m = {
		.s = s, .schools = arena_array(s->arena, s->n, sizeof(*m.schools)),
		.headings = arena_array(s->arena, s->framework->n_sections, sizeof(*m.headings)),
		.questions = arena_array(s->arena, s->n_questions, sizeof(struct asked_question *)),
	};

	if (s->n)
		qsort(s->schools, s->n, sizeof(*s->schools), by_phase_and_name);
	for (size_t i = 0; i < s->n; i++) {
		m.schools[i] = s->schools[i].school;
		m.schools[i].name = school_names_shown(&s->names, m.schools[i].school);
	}
	make_headings(&m);
	*all = (struct interviews){
		.framework = s->framework, .schools = m.schools, .n_schools = s->n, .n_counted = s->n_counted,
		.counts_only = s->counts_only, .headings = m.headings, .n_headings = s->framework->n_sections,
		.follow_ups = all_follow_ups(&m),
	};
	return all;
}
