/*
 * index.c - the look-ups by id, name or alias, through one hash table made by freeze.c.
 *
 * A large trust asks for millions of descriptors by id, so a look-up neither scans a list nor, for
 * ASCII text, allocates memory. The hash is of the folded text (base/fold.h).
 */
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/text.h"
#include "evidence/evidence.h"
#include "framework/freeze.h"

enum thing {
	THING_SECTION,
	THING_STRAND,
	THING_DESCRIPTOR,
	THING_RATING,
	THING_RESPONDENT,
	THING_EVIDENCE,
	THING_JUDGEMENT,
	THING_FIGURE,
	THING_GROUP,
	THING_BOX
};

struct entry {
	const char *text;	/* NULL: the slot is free */
	const void *what;
	enum thing thing;
};

struct framework_index {
	struct entry *entries;
	size_t mask;		/* the number of slots, a power of two, minus 1 */
	const char *below_name;	/* the name of level 0 */
};

/* The entry of this text, or the free slot where it belongs. */
static struct entry *find(const struct framework_index *index, enum thing thing, const char *text)
{
	uint64_t hash = text_fold_hash(text) ^ (uint64_t)thing * UINT64_C(0x9E3779B97F4A7C15);

	for (size_t i = (size_t)hash;; i++) {
		struct entry *entry = &index->entries[i & index->mask];

		if (!entry->text || (entry->thing == thing && text_same_folded(entry->text, text)))
			return entry;
	}
}

/* A thing's name may also be its alias; the first entry stays. */
static void add(struct framework_index *index, enum thing thing, const char *text, const void *what)
{
	struct entry *entry = find(index, thing, text);

	if (!entry->text)
		*entry = (struct entry){ text, what, thing };
}

static void add_words(struct framework_index *index, enum thing thing, const char *id,
		      const char *name, const char *const *aliases, size_t n_aliases,
		      const void *what)
{
	add(index, thing, id, what);
	add(index, thing, name, what);
	for (size_t i = 0; i < n_aliases; i++)
		add(index, thing, aliases[i], what);
}

/* Words that people use whatever an audit calls its ratings. Such a word counts if exactly one rating has that state;
 * the audit's own words take precedence. */
static const struct {
	const char *word;
	enum answer_state state;
} common_ratings[] = {
	{ "met", ANSWER_MET }, { "fully met", ANSWER_MET },
	{ "partly", ANSWER_PARTLY }, { "partly met", ANSWER_PARTLY }, { "partially", ANSWER_PARTLY },
	{ "partially met", ANSWER_PARTLY },
	{ "not yet", ANSWER_NOT_YET }, { "not yet met", ANSWER_NOT_YET }, { "not met", ANSWER_NOT_YET },
};

enum { N_COMMON_RATINGS = sizeof(common_ratings) / sizeof(*common_ratings) };

/* The only rating with that state, or NULL. */
static const struct rating *only_rating(const struct framework *framework, enum answer_state state)
{
	const struct rating *only = NULL;

	for (size_t i = 0; i < framework->n_ratings; i++) {
		if (framework->ratings[i].state != state)
			continue;
		if (only)
			return NULL;
		only = &framework->ratings[i];
	}
	return only;
}

static void add_common_ratings(struct framework_index *index, const struct framework *framework)
{
	for (size_t i = 0; i < N_COMMON_RATINGS; i++) {
		const struct rating *rating = only_rating(framework, common_ratings[i].state);

		if (rating)
			add(index, THING_RATING, common_ratings[i].word, rating);
	}
}

static size_t count_words(const struct framework *framework)
{
	size_t n = framework->n_head + 2 * framework->n_ratings + 2 * framework->n_respondents +
		   2 * framework->n_evidence_types + N_COMMON_RATINGS;

	for (size_t i = 0; i < framework->n_ratings; i++)
		n += framework->ratings[i].n_aliases;
	for (size_t i = 0; i < framework->n_respondents; i++)
		n += framework->respondents[i].n_aliases;
	for (size_t i = 0; i < framework->n_evidence_types; i++)
		n += framework->evidence_types[i].n_aliases;
	for (size_t i = 0; i < framework->n_groups; i++)
		n += 2 + framework->groups[i].n_aliases;
	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		n += 1 + section->n_strands * (1 + framework->n_steps) + section->n_judgements +
		     section->n_figures + section->n_boxes;
	}
	return n;
}

static void add_lists(struct framework_index *index, const struct framework *framework)
{
	for (size_t i = 0; i < framework->n_ratings; i++) {
		const struct rating *r = &framework->ratings[i];

		add_words(index, THING_RATING, r->id, r->name, r->aliases, r->n_aliases, r);
	}
	add_common_ratings(index, framework);
	for (size_t i = 0; i < framework->n_respondents; i++) {
		const struct respondent *r = &framework->respondents[i];

		add_words(index, THING_RESPONDENT, r->id, r->name, r->aliases, r->n_aliases, r);
	}
	for (size_t i = 0; i < framework->n_evidence_types; i++) {
		const struct evidence_type *e = &framework->evidence_types[i];

		add_words(index, THING_EVIDENCE, e->id, e->name, e->aliases, e->n_aliases, e);
	}
	for (size_t i = 0; i < framework->n_groups; i++) {
		const struct figure_group *g = &framework->groups[i];

		add_words(index, THING_GROUP, g->id, g->name, g->aliases, g->n_aliases, g);
	}
}

/* Add what a section has besides its strands. */
static void add_parts(struct framework_index *index, const struct section *section)
{
	for (size_t i = 0; i < section->n_judgements; i++)
		add(index, THING_JUDGEMENT, section->judgements[i].id, &section->judgements[i]);
	for (size_t i = 0; i < section->n_figures; i++)
		add(index, THING_FIGURE, section->figures[i].id, &section->figures[i]);
	for (size_t i = 0; i < section->n_boxes; i++)
		add(index, THING_BOX, section->boxes[i].id, &section->boxes[i]);
}

static void add_sections(struct framework_index *index, const struct framework *framework)
{
	for (size_t i = 0; i < framework->n_head; i++)
		add(index, THING_BOX, framework->head[i].id, &framework->head[i]);
	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		add(index, THING_SECTION, section->id, section);
		add_parts(index, section);
		for (size_t j = 0; j < section->n_strands; j++) {
			const struct strand *strand = &section->strands[j];

			add(index, THING_STRAND, strand->id, strand);
			for (size_t k = 0; k < framework->n_steps; k++) {
				if (!strand->descriptors[k].absent)
					add(index, THING_DESCRIPTOR, strand->descriptors[k].id, &strand->descriptors[k]);
			}
		}
	}
}

void index_build(struct arena *arena, struct framework *framework)
{
	struct framework_index *index = arena_alloc(arena, sizeof(*index));
	size_t size = 16, n = count_words(framework);

	while (size < 2 * n)
		size *= 2;
	index->entries = arena_array(arena, size, sizeof(*index->entries));
	index->mask = size - 1;
	index->below_name = framework->n_levels && framework->below
		? arena_printf(arena, "%s \u2013 %s", framework->levels[0].name, framework->below)
		: "";
	add_lists(index, framework);
	add_sections(index, framework);
	framework->index = index;
}

/* Ids that are the same in a header are refused when the audit is checked, so at most one matches. */
static const void *find_id(const struct framework *framework, enum thing thing, const char *id)
{
	const struct entry *entry = find(framework->index, thing, id);

	return entry->text && text_same_id(entry->text, id) ? entry->what : NULL;
}

struct framework_named framework_in_header(const struct framework *framework, const char *header)
{
	struct framework_named named = { 0 };

	named.descriptor = find(framework->index, THING_DESCRIPTOR, header)->what;
	if (!named.descriptor)
		named.strand = find(framework->index, THING_STRAND, header)->what;
	if (!named.descriptor && !named.strand)
		named.box = find(framework->index, THING_BOX, header)->what;
	if (!named.descriptor && !named.strand && !named.box)
		named.section = find(framework->index, THING_SECTION, header)->what;
	return named;
}

static enum review_rhythm said_rhythm(const struct framework *framework, int phase)
{
	const struct review_rules *review = &framework->plan.review;
	enum review_rhythm rhythm;

	if (phase >= PHASE_SCHOOLS_COUNT)
		return framework_has_bodies(framework) ? REVIEW_TERMLY : REVIEW_UNSAID;
	rhythm = review->of_phase[phase];
	return rhythm == REVIEW_UNSAID ? review->otherwise : rhythm;
}

/* Kinds without reviews have "termly" for every phase, without effect. */
bool framework_serves(const struct framework *framework, int phase)
{
	return said_rhythm(framework, phase) != REVIEW_UNSAID;
}

enum review_rhythm framework_rhythm(const struct framework *framework, int phase)
{
	enum review_rhythm rhythm = said_rhythm(framework, phase);

	return rhythm == REVIEW_UNSAID ? REVIEW_TERMLY : rhythm;	/* only in a draft */
}

bool framework_has_steps(const struct framework *framework)
{
	return framework->n_steps > 1;
}

bool section_can_have(const struct section *section, int level)
{
	return !section->levels || section->levels >> level & 1;
}

int section_level_up_to(const struct section *section, int level)
{
	while (level > 0 && !section_can_have(section, level))
		level--;
	return level;
}

size_t section_n_descriptors(const struct framework *framework, const struct section *section)
{
	size_t n = 0;

	for (size_t i = 0; i < section->n_strands * framework->n_steps; i++)
		n += !section->strands[i / framework->n_steps].descriptors[i % framework->n_steps].absent;
	return n;
}

bool framework_rates(const struct framework *framework)
{
	for (size_t i = 0; i < framework->n_sections; i++) {
		if (framework->sections[i].n_strands)
			return true;
	}
	return false;
}

bool framework_has_reviewer(const struct framework *framework)
{
	return framework->reviewer != NULL;
}

const struct section *framework_section(const struct framework *framework, const char *id)
{
	return find_id(framework, THING_SECTION, id);
}

const struct strand *framework_strand(const struct framework *framework, const char *id)
{
	return find_id(framework, THING_STRAND, id);
}

const struct descriptor *framework_descriptor(const struct framework *framework, const char *id)
{
	return find_id(framework, THING_DESCRIPTOR, id);
}

const struct rating *framework_rating(const struct framework *framework, const char *text)
{
	return find(framework->index, THING_RATING, text)->what;
}

const struct respondent *framework_respondent(const struct framework *framework, const char *text)
{
	return find(framework->index, THING_RESPONDENT, text)->what;
}

const struct evidence_type *framework_evidence_type(const struct framework *framework,
						    const char *text)
{
	return find(framework->index, THING_EVIDENCE, text)->what;
}

const struct judgement *framework_judgement(const struct framework *framework, const char *id)
{
	return find_id(framework, THING_JUDGEMENT, id);
}

const struct figure_field *framework_figure(const struct framework *framework, const char *id)
{
	return find_id(framework, THING_FIGURE, id);
}

const struct figure_group *framework_group(const struct framework *framework, const char *text)
{
	return find(framework->index, THING_GROUP, text)->what;
}

const struct box *framework_box(const struct framework *framework, const char *id)
{
	return find_id(framework, THING_BOX, id);
}

static void must_be_level(const struct framework *framework, int level)
{
	if (level < 0 || level > (int)framework->n_levels)
		die("there is no level %d of %zu", level, framework->n_levels);
}

const char *framework_level_id(const struct framework *framework, int level)
{
	must_be_level(framework, level);
	return level ? framework->levels[level - 1].id : "below";
}

const char *framework_level_name(const struct framework *framework, int level)
{
	must_be_level(framework, level);
	return level ? framework->levels[level - 1].name : framework->index->below_name;
}

int framework_level(const struct framework *framework, const char *text)
{
	char *end;
	long number;

	for (size_t l = 0; l < framework->n_levels; l++) {
		if (text_same_folded(text, framework->levels[l].name)
		    || text_same_folded(text, framework->levels[l].id))
			return (int)l + 1;
	}
	if (framework->below
	    && (text_same_folded(text, "none") || text_same_folded(text, framework->below)
		|| text_same_folded(text, framework_level_name(framework, 0))))
		return 0;
	if (*text < '0' || *text > '9')
		return -1;
	number = strtol(text, &end, 10);
	if (*end || number > (long)framework->n_levels || (!number && !framework->below))
		return -1;
	return (int)number;
}
