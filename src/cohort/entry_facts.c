/* entry_facts.c - see entries_together.h: what is needed of one school. */
#include "cohort/entries_together.h"

#include <string.h>

#include "base/map.h"
#include "base/text.h"
#include "cohort/comparison.h"

struct counting {
	struct arena *arena;
	const struct entry_rules *rules;
	int *marks, *sections, *states, *late;
	struct entry_voice *voices;
	bool owned;			/* somebody answers for one of them */
	struct map places;		/* of voices, by what they are called */
};

/* The place of a state in the audit; without one, the place after the last. */
static size_t state_of(const struct counting *c, const struct entry_found *entry)
{
	return entry->state ? (size_t)(entry->state - c->rules->states) : c->rules->n_states;
}

static void count_voice(struct counting *c, const struct entry_found *entry)
{
	struct map_slot *place;

	if (text_blank(entry->by))
		return;
	place = map_add(&c->places, text_fold(c->arena, entry->by), c->places.n);
	if (!c->voices[place->value].who)
		c->voices[place->value] = (struct entry_voice){
			.who = entry->by, .n_states = c->rules->n_states + 1,
			.states = arena_array(c->arena, c->rules->n_states + 1, sizeof(int)),
		};
	((int *)c->voices[place->value].states)[state_of(c, entry)]++;
}

static void count_entry(struct counting *c, const struct entry_found *entry)
{
	const size_t section = (size_t)(entry->section - c->rules->sections), state = state_of(c, entry);

	c->sections[section]++;
	c->late[section] += entry->late;
	c->owned = c->owned || !text_blank(entry->owner);
	if (state < c->rules->n_states) {
		c->states[section * c->rules->n_states + state]++;
		if (c->marks[section] < 0)
			c->marks[section] = (int)state;
	}
	count_voice(c, entry);
}

/* ---- ideas ---- */

static int votes_in(const struct entry_ranking *ranking, const struct entry_found *entry)
{
	for (size_t i = 0; i < ranking->n_ideas; i++) {
		if (ranking->ideas[i].entry == entry)
			return ranking->ideas[i].votes;
	}
	return 0;
}

static struct entry_idea idea_of(struct arena *arena, const struct school_entries *entries, const struct entry_found *entry)
{
	int *votes = arena_array(arena, entries->n_ranks, sizeof(*votes));

	for (size_t k = 0; k < entries->n_ranks; k++)
		votes[k] = votes_in(&entries->ranks[k], entry);
	return (struct entry_idea){ .text = text_blank(entry->text) ? entry->id : entry->text,
				    .group = entry->group ? (int)(entry->group - entries->rules->groups) : -1,
				    .votes = votes, .n_votes = entries->n_ranks };
}

static const char *host_of(const struct school *school)
{
	const struct cell *cell = compared_context(school, "host");

	return cell && !text_blank(cell->text) ? cell->text : "";
}

static void take_ideas(struct arena *arena, const struct school_entries *entries, struct entry_facts *facts)
{
	const struct entry_pointers *all = &entries->all;
	struct entry_idea *ideas = arena_array(arena, entries->n_ranks ? all->n : 0, sizeof(*ideas));

	for (size_t i = 0; entries->n_ranks && i < all->n; i++) {
		if (all->items[i]->section->ideas)
			ideas[facts->n_ideas++] = idea_of(arena, entries, all->items[i]);
	}
	facts->ideas = ideas;
	facts->host = facts->n_ideas ? host_of(entries->evidence->school) : "";
	facts->voters = entries->votes.voters;
	facts->votes_cast = entries->votes.cast;
	facts->votes_possible = entries->votes.possible;
}

const struct entry_facts *entry_facts(struct arena *arena, const struct school_entries *entries)
{
	const struct entry_rules *rules = entries->rules;
	struct entry_facts *facts = arena_alloc(arena, sizeof(*facts));
	struct counting c = {
		.arena = arena, .rules = rules, .marks = arena_array(arena, rules->n_sections, sizeof(int)),
		.sections = arena_array(arena, rules->n_sections, sizeof(int)),
		.states = arena_array(arena, rules->n_sections * rules->n_states, sizeof(int)),
		.late = arena_array(arena, rules->n_sections, sizeof(int)),
		.voices = arena_array(arena, entries->all.n, sizeof(*c.voices)),
	};

	map_init(&c.places, arena);
	for (size_t i = 0; i < rules->n_sections; i++)
		c.marks[i] = -1;
	for (size_t i = 0; i < entries->all.n; i++)
		count_entry(&c, entries->all.items[i]);
	*facts = (struct entry_facts){
		.marks = c.marks, .n_marks = rules->n_sections, .sections = c.sections, .n_sections = rules->n_sections,
		.states = c.states, .n_states = rules->n_sections * rules->n_states,
		.late = c.late, .n_late = rules->n_sections, .voices = c.voices, .n_voices = c.places.n,
		.n = entries->counts.n, .done = entries->counts.done, .n_of_late = entries->counts.late,
		.overdue = entries->counts.overdue, .no_owner = c.owned ? entries->counts.no_owner : 0,
		.period = entries->period,
	};
	take_ideas(arena, entries, facts);
	return facts;
}
