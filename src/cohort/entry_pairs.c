/* entry_pairs.c - see entry_pairs.h. A mark is a level: 0 says that a section is not there, a need; 2 can be given. */
#include "cohort/entry_pairs.h"

#include "base/map.h"
#include "base/text.h"
#include "cohort/pairings.h"

enum { NOT_THERE = 0 };

/* The number of a name, so that equal names have equal numbers; -1 for none. */
static int number_of(struct arena *arena, struct map *names, const struct cell *cell)
{
	if (text_blank(cell->text))
		return -1;
	return (int)map_add(names, text_fold(arena, cell->text), names->n)->value;
}

static struct pairing_standing standing_of(const struct entry_rules *rules, const struct entries_body *school,
					   size_t section)
{
	const int state = school->marks ? school->marks[section] : -1;
	const int mark = state < 0 ? -1 : rules->states[state].mark;

	return (struct pairing_standing){ .level = mark, .priority = mark == NOT_THERE };
}

static struct pairing_input numbers(struct arena *arena, const struct entries_together *all)
{
	const struct entry_rules *rules = entry_rules_of(all->framework);
	struct pairing_school *schools = arena_array(arena, all->n_schools, sizeof(*schools));
	struct pairing_standing *standings = arena_array(arena, all->n_schools * all->n_sections, sizeof(*standings));
	struct map authorities, trusts;

	map_init(&authorities, arena);
	map_init(&trusts, arena);
	for (size_t i = 0; i < all->n_schools; i++) {
		const struct school *school = all->schools[i].school;

		schools[i] = (struct pairing_school){ school->phase_known ? (int)school->phase : -1,
						      number_of(arena, &authorities, &school->la),
						      number_of(arena, &trusts, &school->trust) };
		for (size_t k = 0; k < all->n_sections; k++)
			standings[i * all->n_sections + k] = standing_of(rules, &all->schools[i], k);
	}
	return (struct pairing_input){ .schools = schools, .n_schools = all->n_schools, .standings = standings,
				       .n_sections = all->n_sections, .near_only = all->counts_only };
}

void entry_pairs(struct arena *arena, struct entries_together *all)
{
	const struct pairing_input input = numbers(arena, all);
	const struct pairing_choice *choices = pairings_make(arena, &input);
	struct entry_pair *pairs = arena_array(arena, all->n_schools * all->n_sections, sizeof(*pairs));

	all->pairs = pairs;
	for (size_t k = 0; k < all->n_sections; k++) {
		for (size_t i = 0; i < all->n_schools; i++) {
			const size_t giver = choices[i * all->n_sections + k].giver;

			if (giver != PAIRINGS_NONE)
				pairs[all->n_pairs++] = (struct entry_pair){ all->sections[k].section, &all->schools[giver],
									     &all->schools[i] };
		}
	}
}
