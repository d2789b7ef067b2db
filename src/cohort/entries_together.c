/* entries_together.c - see entries_together.h: the schools as they are added, and what they come to. */
#include "cohort/entries_together.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/text.h"
#include "cohort/entry_ideas.h"
#include "cohort/entry_pairs.h"
#include "cohort/names.h"
#include "score/publish.h"

/* Who says so, over all schools. */
struct voice_sum {
	const char *who;
	int *states;			/* one for each state, and one for none */
};

struct entry_sums {
	struct arena *arena;
	const struct framework *framework;
	const struct entry_rules *rules;
	struct entries_body *schools;
	size_t n, n_counted;
	struct school_names names;
	struct entries_of_section *sections;
	struct crosstab states;
	struct voice_sum *voices;	size_t n_voices, voices_capacity;
	struct map places;
};

/* ---- states as columns, sections as rows ---- */

static struct crosstab_labels state_labels(struct arena *arena, const struct entry_rules *rules)
{
	struct crosstab_label *labels = arena_array(arena, rules->n_states, sizeof(*labels));

	for (size_t i = 0; i < rules->n_states; i++)
		labels[i] = (struct crosstab_label){ rules->states[i].id, rules->states[i].name };
	return (struct crosstab_labels){ labels, rules->n_states };
}

static struct crosstab_labels section_labels(struct arena *arena, const struct entry_rules *rules)
{
	struct crosstab_label *labels = arena_array(arena, rules->n_sections, sizeof(*labels));

	for (size_t i = 0; i < rules->n_sections; i++)
		labels[i] = (struct crosstab_label){ rules->sections[i].id, rules->sections[i].title };
	return (struct crosstab_labels){ labels, rules->n_sections };
}

struct entry_sums *entries_together_new(struct arena *arena, const struct framework *framework, size_t n_schools)
{
	const struct entry_rules *rules = entry_rules_of(framework);
	struct entry_sums *s = arena_alloc(arena, sizeof(*s));

	*s = (struct entry_sums){
		.arena = arena, .framework = framework, .rules = rules,
		.schools = arena_array(arena, n_schools, sizeof(*s->schools)),
		.sections = arena_array(arena, rules->n_sections, sizeof(*s->sections)),
		.states = crosstab_new(arena, section_labels(arena, rules), state_labels(arena, rules),
				       CROSSTAB_ROW_TOTALS | CROSSTAB_COLUMN_TOTALS),
	};
	for (size_t i = 0; i < rules->n_sections; i++)
		s->sections[i].section = &rules->sections[i];
	school_names_init(&s->names, arena);
	map_init(&s->places, arena);
	return s;
}

/* ---- one school ---- */

static bool is_there(const struct entry_rules *rules, int mark)
{
	return mark >= 0 && (rules->states[mark].meaning == ENTRY_PRESENT || rules->states[mark].meaning == ENTRY_DONE
			     || rules->states[mark].meaning == ENTRY_ACTIVE);
}

static void add_voice(struct entry_sums *s, const struct entry_voice *voice)
{
	const struct map_slot *place = map_add(&s->places, text_fold(s->arena, voice->who), s->places.n);

	if (place->value == s->n_voices) {
		if (s->n_voices == s->voices_capacity)
			s->voices = arena_grow(s->arena, s->voices, s->n_voices, &s->voices_capacity, sizeof(*s->voices));
		s->voices[s->n_voices++] = (struct voice_sum){
			arena_strdup(s->arena, voice->who), arena_array(s->arena, voice->n_states, sizeof(int)) };
	}
	for (size_t i = 0; i < voice->n_states; i++)
		s->voices[place->value].states[i] += voice->states[i];
}

static const int *keep(struct arena *arena, const int *numbers, size_t n)
{
	int *kept = arena_array(arena, n, sizeof(*kept));

	memcpy(kept, numbers, n * sizeof(*kept));
	return kept;
}

static void add_facts(struct entry_sums *s, struct entries_body *body, const struct entry_facts *facts)
{
	body->n = facts->n;
	body->done = facts->done;
	body->late = facts->n_of_late;
	body->overdue = facts->overdue;
	body->no_owner = facts->no_owner;
	body->period = arena_strdup(s->arena, facts->period);
	body->marks = keep(s->arena, facts->marks, facts->n_marks);
	body->sections = keep(s->arena, facts->sections, facts->n_sections);
	body->late_of = keep(s->arena, facts->late, facts->n_late);
	for (size_t i = 0; i < s->rules->n_sections; i++) {
		const bool there = is_there(s->rules, facts->marks[i]);

		body->shown += there;
		s->sections[i].shown += there;
		s->sections[i].n += facts->sections[i];
		s->sections[i].late += facts->late[i];
		for (size_t k = 0; k < s->rules->n_states; k++)
			crosstab_at(&s->states, i, k)->count += facts->states[i * s->rules->n_states + k];
	}
	for (size_t i = 0; i < facts->n_voices; i++)
		add_voice(s, &facts->voices[i]);
	if (facts->n_ideas)
		body->session = entry_ideas_keep(s->arena, facts);
	s->n_counted++;
}

void entries_together_add(struct entry_sums *s, const struct school *school, bool generated, const char *why,
			  const struct entry_facts *facts)
{
	struct entries_body *body = &s->schools[s->n++];

	school_names_add(&s->names, school);
	*body = (struct entries_body){ .school = school, .generated = generated, .why = facts ? NULL : why, .period = "",
				       .order = school_names_order(s->arena, school) };
	if (facts)
		add_facts(s, body, facts);
}

/* ---- all schools ---- */

/* Schools whose phase is not known come last. */
static int by_phase_and_name(const void *a, const void *b)
{
	const struct entries_body *x = a, *y = b;
	const int phase_x = x->school->phase_known ? (int)x->school->phase : PHASE_COUNT;
	const int phase_y = y->school->phase_known ? (int)y->school->phase : PHASE_COUNT;
	const int name = strcmp(x->order, y->order);

	if (phase_x != phase_y)
		return phase_x < phase_y ? -1 : 1;
	return name ? name : strcmp(x->school->id.text, y->school->id.text);
}

/* The state of each section in each school that is counted; a cell that nobody filled has no word. */
static const struct crosstab *make_matrix(const struct entry_sums *s)
{
	struct crosstab *matrix = arena_alloc(s->arena, sizeof(*matrix));
	struct crosstab_label *schools = arena_array(s->arena, s->n_counted, sizeof(*schools));
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		if (s->schools[i].marks)
			schools[n++] = (struct crosstab_label){ s->schools[i].school->id.text, s->schools[i].name };
	}
	*matrix = crosstab_new(s->arena, section_labels(s->arena, s->rules), (struct crosstab_labels){ schools, n }, 0);
	for (size_t i = 0, column = 0; i < s->n; i++) {
		if (!s->schools[i].marks)
			continue;
		for (size_t k = 0; k < s->rules->n_sections; k++) {
			const int mark = s->schools[i].marks[k];

			if (mark >= 0)
				crosstab_at(matrix, k, column)->word = s->rules->states[mark].name;
		}
		column++;
	}
	return matrix;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct voice_sum *)a)->who, ((const struct voice_sum *)b)->who);
}

static const struct crosstab *make_voices(const struct entry_sums *s)
{
	struct crosstab *table = arena_alloc(s->arena, sizeof(*table));
	struct crosstab_label *names = arena_array(s->arena, s->n_voices, sizeof(*names));

	if (!s->n_voices || !s->rules->n_states)
		return NULL;
	qsort(s->voices, s->n_voices, sizeof(*s->voices), by_name);
	for (size_t i = 0; i < s->n_voices; i++)
		names[i] = (struct crosstab_label){ s->voices[i].who, s->voices[i].who };
	*table = crosstab_new(s->arena, (struct crosstab_labels){ names, s->n_voices }, state_labels(s->arena, s->rules),
			      CROSSTAB_ROW_TOTALS | CROSSTAB_COLUMN_TOTALS);
	for (size_t i = 0; i < s->n_voices; i++)
		for (size_t k = 0; k < s->rules->n_states; k++)
			crosstab_at(table, i, k)->count = s->voices[i].states[k];
	return table;
}

/* Whether something is hidden. Entries about single pupils are counted for nobody to be known by. */
static bool finish(const struct entry_sums *s, struct crosstab *table)
{
	const struct suppress_policy policy = publish_policy(s->framework);
	bool hides = false;

	if (!s->framework->restricted) {
		crosstab_add_up(table);
		return false;
	}
	crosstab_hide(&policy, table);
	for (size_t i = 0; i < (table->n_rows + 1) * (table->n_columns + 1); i++)
		hides = hides || table->all[i].hidden;
	return hides;
}

static void name_schools(struct entry_sums *s)
{
	if (s->n)
		qsort(s->schools, s->n, sizeof(*s->schools), by_phase_and_name);
	for (size_t i = 0; i < s->n; i++)
		s->schools[i].name = school_names_shown(&s->names, s->schools[i].school);
}

const struct entries_together *entries_together_make(struct entry_sums *s)
{
	struct entries_together *all = arena_alloc(s->arena, sizeof(*all));
	const bool counts_only = s->n_counted >= ENTRIES_COUNT_FROM;
	const struct crosstab *voices = make_voices(s);

	name_schools(s);
	*all = (struct entries_together){
		.framework = s->framework, .schools = s->schools, .n_schools = s->n, .n_counted = s->n_counted,
		.counts_only = counts_only, .sections = s->sections, .n_sections = s->rules->n_sections,
		.states = s->rules->n_states ? &s->states : NULL, .voices = voices,
		.matrix = s->rules->over == OVER_SCHOOL && s->rules->n_states && !counts_only ? make_matrix(s) : NULL,
	};
	all->hides = finish(s, &s->states);
	if (voices)
		all->hides = finish(s, (struct crosstab *)voices) || all->hides;
	if (s->rules->pair && s->rules->over == OVER_SCHOOL)
		entry_pairs(s->arena, all);
	if (s->rules->votes.n_criteria)
		entry_ideas(s->arena, all);
	return all;
}
