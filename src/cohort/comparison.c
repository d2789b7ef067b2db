/* comparison.c - see comparison.h: schools as they are added, their order, and the groups that they form. */
#include "cohort/comparison.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/map.h"
#include "base/text.h"
#include "cohort/groups.h"
#include "cohort/names.h"
#include "cohort/partition.h"
#include "cohort/parts.h"
#include "cohort/raters.h"

const char *const compared_state_ids[] = {
	[STATE_AGREED] = "agreed", [STATE_PROVISIONAL] = "provisional", [STATE_TO_BE_MODERATED] = "to_be_moderated",
	[STATE_NOT_ASSESSED] = "not_assessed", [STATE_DRAFT] = "draft", [STATE_WITHHELD] = "withheld",
	[STATE_FAILED] = "failed", [STATE_NO_ANSWERS] = "no_answers", NULL,
};

const char *const group_kind_ids[] = {
	[GROUP_ALL] = "all", [GROUP_PHASE] = "phase", [GROUP_LA] = "la", [GROUP_TRUST] = "trust",
	[GROUP_NONE] = "none", NULL,
};

const char *compared_state_name(enum compared_state state)
{
	static const char *const names[COMPARED_STATE_COUNT] = {
		[STATE_AGREED] = "agreed", [STATE_PROVISIONAL] = "provisional", [STATE_TO_BE_MODERATED] = "to be moderated",
		[STATE_NOT_ASSESSED] = "not assessed", [STATE_DRAFT] = "draft", [STATE_WITHHELD] = "withheld",
		[STATE_FAILED] = "failed", [STATE_NO_ANSWERS] = "no answers",
	};

	return names[state];
}

/* The schools of an authority; of those without one, of a trust; or of those with neither. */
struct authority {
	enum group_kind kind;
	size_t index;			/* among those of the gathering */
	const char *key;		/* the folded name; "" for neither */
	const char *name;		/* as most of its schools write it; of equals the first in order */
	size_t n_so_written;
	struct group_sums *sums;
	const char *order;		/* the name word by word, once all are known */
};

/* Those without a known phase come last. */
enum { PHASES = PHASE_COUNT + 1 };

struct gathering {
	struct arena *arena;
	const struct framework *framework;
	struct compared_school *schools;	size_t n, most;
	struct group_sums *all, *phases[PHASES];
	long long *ratings;	size_t n_ratings;	/* sums of what raters.h counts */
	struct map keys[GROUP_KIND_COUNT];	/* their folded names: indices in authorities */
	struct map names[GROUP_KIND_COUNT];	/* how many schools write a name so */
	struct authority *authorities;	size_t n_authorities, authorities_capacity;
	bool by_authority;
};

struct gathering *comparison_new(struct arena *arena, const struct framework *framework, size_t n_schools)
{
	struct gathering *g = arena_alloc(arena, sizeof(*g));

	*g = (struct gathering){
		.arena = arena, .framework = framework, .most = n_schools,
		.schools = arena_array(arena, n_schools, sizeof(*g->schools)),
		.all = group_sums_new(arena, framework), .by_authority = n_schools >= COMPARISON_NEAR_FROM,
		.n_ratings = raters_size(arena, framework),
	};
	g->ratings = arena_array(arena, g->n_ratings, sizeof(*g->ratings));
	for (int i = 0; i < GROUP_KIND_COUNT; i++) {
		map_init(&g->keys[i], arena);
		map_init(&g->names[i], arena);
	}
	return g;
}

/* ---- one school ---- */

static int phase_of(const struct school *school)
{
	return school->phase_known ? (int)school->phase : PHASE_COUNT;
}

/* What all levels of a school are. */
static enum compared_state state_of(const struct school_facts *facts)
{
	bool any = false, provisional = false;

	for (size_t i = 0; i < facts->n_judgements; i++) {
		const struct compared *own = &facts->judgements[i];

		if (own->level >= 0 && own->to_be_moderated)
			return STATE_TO_BE_MODERATED;
		any |= own->level >= 0;
		provisional |= own->level >= 0 && own->provisional;
	}
	return !any ? STATE_NOT_ASSESSED : provisional ? STATE_PROVISIONAL : STATE_AGREED;
}

static void *copied(struct arena *arena, const void *items, size_t n, size_t item_bytes)
{
	void *copy = arena_array(arena, n, item_bytes);

	if (n)
		memcpy(copy, items, n * item_bytes);
	return copy;
}

static const int *overdue_of(const struct gathering *g, const struct school_facts *facts)
{
	int *overdue = arena_array(g->arena, g->framework->plan.n_supporters, sizeof(*overdue));

	for (size_t i = 0; i < facts->n_backed; i++)
		overdue[facts->backed[i].supporter] += facts->backed[i].own && facts->backed[i].overdue;
	return overdue;
}

static const struct move_fact *moves_of(const struct gathering *g, const struct school_facts *facts)
{
	struct move_fact *moves = copied(g->arena, facts->moves, facts->n_moves, sizeof(*moves));

	for (size_t i = 0; i < facts->n_moves; i++) {
		moves[i].reason_code = arena_strdup(g->arena, moves[i].reason_code);
		moves[i].reason = arena_strdup(g->arena, moves[i].reason);
	}
	return moves;
}

static void keep(const struct gathering *g, const struct school_facts *facts, struct compared_school *school)
{
	school->state = state_of(facts);
	school->why = NULL;
	school->judgements = copied(g->arena, facts->judgements, facts->n_judgements, sizeof(*facts->judgements));
	school->urgent = copied(g->arena, facts->urgent, facts->n_urgent, sizeof(*facts->urgent));
	school->n_urgent = facts->n_urgent;
	school->hidden = (struct hidden_context){ facts->hides_roll, facts->hides_context };
	school->overdue = overdue_of(g, facts);
	if (!g->by_authority) {
		school->moves = moves_of(g, facts);
		school->n_moves = facts->n_moves;
	}
}

/* ---- authorities ---- */

static enum group_kind kind_of(const struct school *school)
{
	return !text_blank(school->la.text) ? GROUP_LA : !text_blank(school->trust.text) ? GROUP_TRUST : GROUP_NONE;
}

static const char *authority_name(const struct school *school)
{
	static const char *const none = "";
	const char *const names[GROUP_KIND_COUNT] = {
		[GROUP_LA] = school->la.text, [GROUP_TRUST] = school->trust.text, [GROUP_NONE] = none,
	};

	return names[kind_of(school)];
}

static size_t authority_of(struct gathering *g, const struct school *school)
{
	const enum group_kind kind = kind_of(school);
	const char *name = authority_name(school), *key = text_fold(g->arena, name);
	const size_t index = map_add(&g->keys[kind], key, g->n_authorities)->value;

	if (index == g->n_authorities) {
		if (g->n_authorities == g->authorities_capacity)
			g->authorities = arena_grow(g->arena, g->authorities, g->n_authorities, &g->authorities_capacity,
						    sizeof(*g->authorities));
		g->authorities[g->n_authorities++] = (struct authority){
			.kind = kind, .index = index, .key = key, .name = name,
			.sums = group_sums_new(g->arena, g->framework),
		};
	}
	return index;
}

/* One more school writes it so. */
static void name_authority(struct gathering *g, struct authority *authority, const char *name)
{
	const size_t n = ++map_add(&g->names[authority->kind], name, 0)->value;

	if (n < authority->n_so_written || (n == authority->n_so_written && strcmp(name, authority->name) > 0))
		return;
	authority->name = name;
	authority->n_so_written = n;
}

void comparison_add(struct gathering *g, const struct comparison_entry *entry, const struct school_facts *facts)
{
	struct compared_school *school = &g->schools[g->n++];
	const int phase = phase_of(entry->school);
	const size_t authority = g->by_authority ? authority_of(g, entry->school) : 0;

	*school = (struct compared_school){ .id = entry->school->id.text, .school = entry->school, .state = entry->state,
					    .why = entry->why, .generated = entry->generated };
	if (g->by_authority)
		name_authority(g, &g->authorities[authority], authority_name(entry->school));
	if (!g->phases[phase])
		g->phases[phase] = group_sums_new(g->arena, g->framework);
	if (!facts) {
		school->hidden = cohort_hidden(g->arena, g->framework, entry->school, NULL);
		return;
	}
	keep(g, facts, school);
	for (size_t i = 0; i < facts->n_ratings && i < g->n_ratings; i++)
		g->ratings[i] += facts->ratings[i];
	group_sums_add(g->arena, g->framework, g->all, facts);
	group_sums_add(g->arena, g->framework, g->phases[phase], facts);
	if (g->by_authority)
		group_sums_add(g->arena, g->framework, g->authorities[authority].sums, facts);
}

/* ---- all schools in order ---- */

/* A school, and by what it is sorted. */
struct sorted {
	struct compared_school school;
	const char *order;
};

static int by_phase_and_name(const void *left, const void *right)
{
	const struct sorted *a = left, *b = right;
	const int phase = phase_of(a->school.school) - phase_of(b->school.school), name = strcmp(a->order, b->order);

	if (phase)
		return phase;
	return name ? name : strcmp(a->school.id, b->school.id);
}

static const struct compared_school *sort(struct arena *arena, const struct comparison *c,
					  const struct compared_school *schools, size_t n)
{
	struct compared_school *sorted = arena_array(arena, n, sizeof(*sorted));
	struct sorted *order = arena_array(arena, n, sizeof(*order));
	struct school_names names;

	school_names_init(&names, arena);
	for (size_t i = 0; i < n; i++) {
		school_names_add(&names, schools[i].school);
		order[i] = (struct sorted){ schools[i], school_names_order(arena, schools[i].school) };
	}
	qsort(order, n, sizeof(*order), by_phase_and_name);
	for (size_t i = 0; i < n; i++) {
		sorted[i] = order[i].school;
		sorted[i].name = school_names_shown(&names, sorted[i].school);
		sorted[i].among = c;
	}
	return sorted;
}

static const struct compared_judgement *judgements_of(struct arena *arena, const struct framework *framework)
{
	struct compared_judgement *all = arena_array(arena, framework->n_judgements, sizeof(*all));

	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		for (size_t k = 0; k < section->n_judgements; k++) {
			const struct judgement *j = &section->judgements[k];

			all[j->index] = (struct compared_judgement){ j->id, j->title, section->number, section, j };
		}
	}
	return all;
}

/* ---- groups ---- */

/* The level from which levels are listed: below the first only if some school is there. */
static int lowest_level(const struct comparison *c)
{
	for (size_t i = 0; i < c->n_schools; i++)
		for (size_t k = 0; c->schools[i].judgements && k < c->n_judgements; k++)
			if (c->schools[i].judgements[k].level == 0)
				return 0;
	return 1;
}

/* What groups are made from. */
struct grouping {
	struct gathering *g;
	const struct comparison *c;
	struct partition schools;	/* in order, by the numbers of their groups */
	int lowest;
};

static struct cohort_group make_group(const struct grouping *all, const struct group_sums *sums, size_t label)
{
	const struct comparison *c = all->c;
	const struct compared_school **schools;
	struct group_source source = { .framework = c->framework, .judgements = c->judgements, .sums = sums,
				       .lowest = all->lowest };
	struct cohort_group group;

	source.n_schools = all->schools.starts[label + 1] - all->schools.starts[label];
	source.schools = schools = arena_array(all->g->arena, source.n_schools, sizeof(*schools));
	for (size_t i = 0; i < source.n_schools; i++)
		schools[i] = &c->schools[all->schools.members[all->schools.starts[label] + i]];
	group = group_count(all->g->arena, &source);
	group.n_listed = c->by_authority ? 0 : group.n_schools;
	return group;
}

static void group_all(const struct grouping *all, struct comparison *c)
{
	c->all = make_group(all, all->g->all, 0);
	c->all.kind = GROUP_ALL;
	c->all.levels_told = true;
}

static void group_phases(const struct grouping *all, struct comparison *c)
{
	struct cohort_group *groups = arena_array(all->g->arena, PHASES, sizeof(*groups));

	for (int phase = 0; phase < PHASES; phase++) {
		struct cohort_group *group = &groups[c->n_phases];

		if (!all->g->phases[phase])
			continue;
		*group = make_group(all, all->g->phases[phase], (size_t)phase);
		group->kind = GROUP_PHASE;
		group->phase = phase < PHASE_COUNT ? phase : -1;
		group->levels_told = group->n_assessed >= COMPARISON_PHASE_FROM;
		c->n_phases++;
	}
	c->phases = groups;
}

static int by_authority_name(const void *left, const void *right)
{
	const struct authority *a = left, *b = right;

	const int order = strcmp(a->order, b->order);

	if (a->kind != b->kind)
		return (int)a->kind - (int)b->kind;
	return order ? order : strcmp(a->key, b->key);
}

static void group_authorities(const struct grouping *all, struct comparison *c)
{
	const size_t n = all->g->n_authorities;
	struct authority *sorted = copied(all->g->arena, all->g->authorities, n, sizeof(*sorted));
	struct cohort_group *groups = arena_array(all->g->arena, n, sizeof(*groups));

	for (size_t i = 0; i < n; i++)
		sorted[i].order = text_id_key(all->g->arena, sorted[i].name);
	qsort(sorted, n, sizeof(*sorted), by_authority_name);
	for (size_t i = 0; i < n; i++) {
		groups[i] = make_group(all, sorted[i].sums, sorted[i].index);
		groups[i].kind = sorted[i].kind;
		groups[i].name = *sorted[i].name ? sorted[i].name : NULL;
		groups[i].levels_told = groups[i].n_assessed >= COMPARISON_PHASE_FROM;
	}
	c->authorities = groups;
	c->n_authorities = n;
}

static void group_schools(struct gathering *g, struct comparison *c)
{
	size_t *none = arena_array(g->arena, c->n_schools, sizeof(*none)),
	       *phases = arena_array(g->arena, c->n_schools, sizeof(*phases)),
	       *authorities = arena_array(g->arena, c->n_schools, sizeof(*authorities));
	struct grouping all = { g, c, partition_by(g->arena, none, c->n_schools, 1), lowest_level(c) };

	for (size_t i = 0; i < c->n_schools; i++) {
		phases[i] = (size_t)phase_of(c->schools[i].school);
		authorities[i] = g->by_authority ? authority_of(g, c->schools[i].school) : 0;
	}
	group_all(&all, c);
	all.schools = partition_by(g->arena, phases, c->n_schools, PHASES);
	group_phases(&all, c);
	all.schools = partition_by(g->arena, authorities, c->n_schools, g->by_authority ? g->n_authorities : 1);
	group_authorities(&all, c);
}

/* ---- context ---- */

const struct cell *compared_context(const struct school *school, const char *column)
{
	if (text_same_folded(column, "roll"))
		return &school->roll;
	for (size_t i = 0; i < school->n_extras; i++)
		if (text_same_folded(school->extras[i].name, column))
			return &school->extras[i].cell;
	return NULL;
}

/* The audit's columns that some school has. */
static void note_context(struct arena *arena, struct comparison *c)
{
	const char **heads = arena_array(arena, c->framework->n_context, sizeof(*heads));

	c->context = heads;
	for (size_t k = 0; k < c->framework->n_context; k++) {
		const char *column = c->framework->context[k];
		bool given = false;

		for (size_t i = 0; i < c->n_schools && !given; i++) {
			const struct cell *cell = compared_context(c->schools[i].school, column);

			given = cell && !text_blank(cell->text);
		}
		if (given)
			heads[c->n_context++] = column;
	}
}

/* The last year that some level was compared with. */
static int last_year(const struct comparison *c)
{
	int year = 0;

	for (size_t i = 0; i < c->n_schools; i++) {
		const struct compared *own = c->schools[i].judgements;

		for (size_t k = 0; own && k < c->n_judgements; k++)
			year = own[k].last_year > year ? own[k].last_year : year;
	}
	return year;
}

const struct comparison *comparison_make(struct gathering *g)
{
	const struct framework *f = g->framework;
	struct comparison *c = arena_alloc(g->arena, sizeof(*c));

	*c = (struct comparison){
		.framework = f, .judgements = judgements_of(g->arena, f), .n_judgements = f->n_judgements,
		.schools = sort(g->arena, c, g->schools, g->n), .n_schools = g->n, .by_authority = g->by_authority,
	};
	c->last_year = last_year(c);
	note_context(g->arena, c);
	c->raters = raters_make(g->arena, f, g->ratings);
	group_schools(g, c);
	comparison_pair(g->arena, c);
	comparison_list(g->arena, c);
	comparison_meet(g->arena, c);
	return c;
}
