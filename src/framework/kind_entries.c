/*
 * kind_entries.c - audits in which people write entries: plans, workshops and matrices. Their format, and how it
 * becomes a struct entry_rules; rules_entries.c has the rules between fields. See kinds.h.
 *
 * The three kinds have one format: what differs is which fields make sense, and the document. A number that is
 * written as a pair, and a column that is named by a word, are resolved here.
 */
#include "framework/kind_entries.h"

#include <string.h>

#include "framework/fields.h"
#include "framework/freeze.h"
#include "framework/kinds.h"
#include "framework/shape_entries.h"

enum { COLUMN_BYTES = 40, WORDS_MAX = 40 };

/* ---- the format ---- */

#define COLUMN_AS(c, n) TEXT_OR(struct entry_names, columns[c], n, 1, COLUMN_BYTES, NULL)
static const struct field columns_fields[] = {
	COLUMN_AS(ENTRY_SCHOOL, "school_id"), COLUMN_AS(ENTRY_SECTION, "section"), COLUMN_AS(ENTRY_ID, "id"),
	COLUMN_AS(ENTRY_TEXT, "text"), COLUMN_AS(ENTRY_GROUP, "group"), COLUMN_AS(ENTRY_STATE, "state"),
	COLUMN_AS(ENTRY_BY, "by"), COLUMN_AS(ENTRY_OWNER, "owner"), COLUMN_AS(ENTRY_START, "start"),
	COLUMN_AS(ENTRY_DUE, "due"), COLUMN_AS(ENTRY_N, "n"), COLUMN_AS(ENTRY_LEADS_TO, "leads_to"),
	COLUMN_AS(ENTRY_PERIOD, "period"), COLUMN_AS(ENTRY_NOTE, "note"), COLUMN_AS(ENTRY_EVIDENCE, "evidence"),
	COLUMN_AS(ENTRY_CONSENT, "consent"),
};
static const struct schema columns_schema = SCHEMA(struct entry_names, columns_fields);

static const struct field words_fields[] = {
	TEXT_OR(struct words, section, "section", 1, WORD_BYTES, NULL),
	TEXT_OR(struct words, sections, "sections", 1, WORD_BYTES, NULL),
	TEXT_OR(struct words, descriptor, "entry", 1, WORD_BYTES, "entry"),
	TEXT_OR(struct words, descriptors, "entries", 1, WORD_BYTES, "entries"),
};
static const struct schema words_schema = SCHEMA(struct words, words_fields);

static const struct field state_fields[] = {
	ID(struct entry_state, id, "id"),
	TEXT(struct entry_state, name, "name", NAME_BYTES),
	CHOICE(struct entry_state, meaning, "meaning", entry_meaning_ids),
	INTEGER_OR(struct entry_state, mark, "mark", 0, 2, -1),
	TEXT_LIST(struct entry_state, needs, n_needs, "needs", COLUMN_BYTES),
	ALIASES(struct entry_state),
};
static const struct schema state_schema = SCHEMA(struct entry_state, state_fields);

static const struct field group_fields[] = {
	ID(struct entry_group, id, "id"),
	TEXT(struct entry_group, name, "name", NAME_BYTES),
	TEXT_OR(struct entry_group, due, "due", 10, 10, NULL),
	ALIASES(struct entry_group),
};
static const struct schema group_schema = SCHEMA(struct entry_group, group_fields);

static const struct field section_fields[] = {
	ID(struct raw_entry_section, section.id, "id"),
	TEXT(struct raw_entry_section, section.title, "title", TITLE_BYTES),
	TEXT_OR(struct raw_entry_section, section.question, "question", 1, SENTENCE_BYTES, ""),
	ID_OR_NONE(struct raw_entry_section, section.group, "group"),
	INTEGERS(struct raw_entry_section, entries, "entries", 0, 1000),
	TEXT_LIST(struct raw_entry_section, section.needs, section.n_needs, "needs", COLUMN_BYTES),
	TEXT_LIST(struct raw_entry_section, section.starts, section.n_starts, "starts", NAME_BYTES),
	BOOLEAN(struct raw_entry_section, section.ideas, "ideas"),
	{ .name = "ages", .type = FIELD_DATA, .offset = offsetof(struct raw_entry_section, ages) },
	{ .name = "aliases", .type = FIELD_TEXTS, .min = 1, .max = NAME_BYTES,
	  .offset = offsetof(struct raw_entry_section, section.aliases),
	  .count_offset = offsetof(struct raw_entry_section, section.n_aliases) },
};
static const struct schema section_schema = SCHEMA(struct raw_entry_section, section_fields);

static const struct field number_fields[] = {
	ID(struct entry_number, id, "id"),
	TEXT(struct entry_number, title, "title", NAME_BYTES),
	CHOICE_OR(struct entry_number, type, "type", entry_number_type_ids, ENTRY_IS_COUNT),
	CHOICE_OR(struct entry_number, combine, "combine", entry_combine_ids, ENTRY_NOT_COMBINED),
	ID_OR_NONE(struct entry_number, change_from, "change_from"),
};
static const struct schema number_schema = SCHEMA(struct entry_number, number_fields);

static const struct field link_fields[] = {
	TEXT(struct raw_entry_link, link.from, "from", ID_BYTES),
	TEXT(struct raw_entry_link, link.to, "to", ID_BYTES),
	CHOICE_OR(struct raw_entry_link, link.each, "each", entry_each_ids, EACH_BOTH),
	BOOLEAN(struct raw_entry_link, link.or_note, "or_note"),
	INTEGERS(struct raw_entry_link, n, "n", 0, 1000),
};
static const struct schema link_schema = SCHEMA(struct raw_entry_link, link_fields);

static const struct field view_fields[] = {
	TEXT_OR(struct entry_view, title, "title", 1, NAME_BYTES, NULL),
	CHOICE_OR(struct entry_view, by, "by", entry_by_ids, BY_NONE),
	CHOICE_OR(struct entry_view, over, "over", entry_by_ids, BY_NONE),
	ID_OR_NONE(struct entry_view, sum, "sum"),
	CHOICE_OR(struct entry_view, list, "list", entry_list_ids, ENTRY_LIST_NONE),
	TEXT_LIST(struct entry_view, layers, n_layers, "layers", ID_BYTES),
	ID_OR_NONE(struct entry_view, ranks, "ranks"),
	BOOLEAN(struct entry_view, rings, "rings"),
};
static const struct schema view_schema = SCHEMA(struct entry_view, view_fields);

static const struct field criterion_fields[] = {
	ID(struct entry_criterion, id, "id"),
	TEXT(struct entry_criterion, name, "name", NAME_BYTES),
};
static const struct schema criterion_schema = SCHEMA(struct entry_criterion, criterion_fields);

static const struct field votes_fields[] = {
	LIST(struct entry_votes, criteria, n_criteria, "criteria", true, 1, 10, criterion_schema),
	INTEGER_OR(struct entry_votes, each, "each", 1, 100, 0),
	INTEGER_OR(struct entry_votes, in_all, "in_all", 1, 1000, 0),
	INTEGER_OR(struct entry_votes, shown, "shown", 1, 100, 5),
};
static const struct schema votes_schema = SCHEMA(struct entry_votes, votes_fields);

static const struct field consent_fields[] = { BOOLEAN(struct entry_rules, quotes, "quotes") };
static const struct schema consent_schema = SCHEMA(struct entry_rules, consent_fields);

#define FRAMEWORK(m) audit.framework.m
static const struct field audit_fields[] = {
	FIELDS_HEAD(struct raw_entries), FIELD_SET(struct raw_entries),
	TABLE(struct raw_entries, audit.strip, "strip", false, schema_strip),
	TABLE(struct raw_entries, FRAMEWORK(words), "words", false, words_schema),
	TABLE(struct raw_entries, rules.names, "columns", false, columns_schema),
	LIST(struct raw_entries, rules.states, rules.n_states, "states", false, 1, 12, state_schema),
	LIST(struct raw_entries, rules.groups, rules.n_groups, "groups", false, 1, WORDS_MAX, group_schema),
	TEXT_LIST(struct raw_entries, rules.needs, rules.n_needs, "needs", COLUMN_BYTES),
	LIST(struct raw_entries, rules.numbers, rules.n_numbers, "numbers", false, 1, ENTRY_EXTRAS_MAX, number_schema),
	TEXT_LIST(struct raw_entries, context_columns, n_context_columns, "context", COLUMN_BYTES),
	CHOICE_OR(struct raw_entries, rules.review, "review", entry_rhythm_ids, RHYTHM_NONE),
	INTEGER_OR(struct raw_entries, rules.due_soon, "due_soon", 0, 400, 30),
	CHOICE_OR(struct raw_entries, rules.over, "over", entry_over_ids, OVER_NONE),
	TEXT_OR(struct raw_entries, rules.blank, "blank", 1, NAME_BYTES, "not said"),
	BOOLEAN(struct raw_entries, rules.pair, "pair"),
	{ .name = "expects", .type = FIELD_COUNTS, .min = 1, .max = 1000, .offset = offsetof(struct raw_entries, expects),
	  .count_offset = offsetof(struct raw_entries, n_expects) },
	LIST(struct raw_entries, links, n_links, "links", false, 1, 40, link_schema),
	TABLE(struct raw_entries, rules, "consent", false, consent_schema),
	TABLE(struct raw_entries, rules.votes, "votes", false, votes_schema),
	LIST(struct raw_entries, rules.views, rules.n_views, "views", false, 1, 20, view_schema),
	BOOLEAN(struct raw_entries, rules.landscape, "landscape"),
	BOOLEAN(struct raw_entries, rules.links_shown, "links_shown"),
	TEXT_OR(struct raw_entries, rules.centre, "centre", 1, NAME_BYTES, NULL),
	TABLE(struct raw_entries, FRAMEWORK(suppression), "suppression", false, schema_suppression),
	FIELDS_MOVED(struct raw_entries),
	LIST(struct raw_entries, sections, n_sections, "sections", true, 1, 60, section_schema),
};
static const struct schema entries_schema = SCHEMA(struct raw_entries, audit_fields);

static void check(struct reader *reader, struct raw_audit *audit, const struct data *root)
{
	rules_entries(reader, (const struct raw_entries *)audit, root);
}

/* ---- the framework ---- */

/* Whether rows may have marks alone, so that no text is asked of them. */
static bool has_marks(const struct entry_rules *rules)
{
	for (size_t i = 0; i < rules->n_states; i++) {
		if (rules->states[i].mark >= 0)
			return true;
	}
	return false;
}

static void add_extra(struct entry_names *names, const char *word)
{
	if (entry_column_named(names, word) < 0 && names->n_extras < ENTRY_EXTRAS_MAX)
		names->extras[names->n_extras++] = word;
}

/* The columns that words name. One that nothing knows is a column of the audit's own. */
static const enum entry_column *columns_of(struct arena *arena, struct entry_names *names, const char *const *words,
					   size_t n)
{
	enum entry_column *columns = arena_array(arena, n, sizeof(*columns));

	for (size_t i = 0; i < n; i++) {
		add_extra(names, words[i]);
		columns[i] = (enum entry_column)entry_column_named(names, words[i]);
	}
	return columns;
}

static void freeze_numbers(struct arena *arena, struct entry_rules *rules)
{
	struct entry_number *numbers = arena_array(arena, rules->n_numbers, sizeof(*numbers));

	for (size_t i = 0; i < rules->n_numbers; i++) {
		numbers[i] = rules->numbers[i];
		add_extra(&rules->names, numbers[i].id);
		numbers[i].column = (enum entry_column)entry_column_named(&rules->names, numbers[i].id);
		numbers[i].from = -1;
		for (size_t k = 0; numbers[i].change_from && k < rules->n_numbers; k++) {
			if (strcmp(rules->numbers[k].id, numbers[i].change_from) == 0)
				numbers[i].from = (int)k;
		}
	}
	rules->numbers = numbers;
}

static void freeze_words(struct arena *arena, struct entry_rules *rules)
{
	struct entry_state *states = arena_array(arena, rules->n_states, sizeof(*states));
	struct entry_group *groups = arena_array(arena, rules->n_groups, sizeof(*groups));

	for (size_t i = 0; i < rules->n_states; i++) {
		states[i] = rules->states[i];
		states[i].needed = columns_of(arena, &rules->names, states[i].needs, states[i].n_needs);
	}
	for (size_t i = 0; i < rules->n_groups; i++) {
		groups[i] = rules->groups[i];
		if (groups[i].due)
			date_parse(groups[i].due, &groups[i].due_date);
	}
	rules->states = states;
	rules->groups = groups;
}

static void freeze_needs(struct arena *arena, struct entry_rules *rules)
{
	static const char *const text[] = { "text" };

	if (!rules->needs && !has_marks(rules)) {
		rules->needs = text;
		rules->n_needs = 1;
	}
	rules->needed = columns_of(arena, &rules->names, rules->needs, rules->n_needs);
}

static int expected(const struct raw_entries *raw, const char *id)
{
	for (size_t i = 0; i < raw->n_expects; i++) {
		if (strcmp(raw->expects[i].name, id) == 0)
			return raw->expects[i].n;
	}
	return 0;
}

static void freeze_sections(struct arena *arena, const struct raw_entries *raw, struct entry_rules *rules)
{
	struct entry_section *sections = arena_array(arena, raw->n_sections, sizeof(*sections));

	for (size_t i = 0; i < raw->n_sections; i++) {
		const struct raw_entry_section *from = &raw->sections[i];
		struct entry_section *s = &sections[i];

		*s = from->section;
		s->number = arena_printf(arena, "%zu", i + 1);
		s->least = from->entries ? from->entries[0] : 0;
		s->most = from->entries ? from->entries[1] : 0;
		s->expects = expected(raw, s->id);
		s->of_group = s->group ? entry_rules_group(rules, s->group) : NULL;
		s->needed = columns_of(arena, &rules->names, s->needs, s->n_needs);
		s->age_min_months = from->ages ? entry_months_of(&from->ages->items[0]) : 0;
		s->age_max_months = from->ages ? entry_months_of(&from->ages->items[1]) : 0;
	}
	rules->sections = sections;
	rules->n_sections = raw->n_sections;
}

static void freeze_links(struct arena *arena, const struct raw_entries *raw, struct entry_rules *rules)
{
	struct entry_link *links = arena_array(arena, raw->n_links, sizeof(*links));

	for (size_t i = 0; i < raw->n_links; i++) {
		links[i] = raw->links[i].link;
		links[i].n_min = raw->links[i].n ? raw->links[i].n[0] : 0;
		links[i].n_max = raw->links[i].n ? raw->links[i].n[1] : 0;
		links[i].from_section = entry_rules_section(rules, links[i].from);
		links[i].to_section = entry_rules_section(rules, links[i].to);
	}
	rules->links = links;
	rules->n_links = raw->n_links;
}

static void freeze_views(struct arena *arena, struct entry_rules *rules)
{
	struct entry_view *views = arena_array(arena, rules->n_views, sizeof(*views));

	for (size_t i = 0; i < rules->n_views; i++) {
		struct entry_view *v = &views[i];

		*v = rules->views[i];
		v->kind = v->list ? ENTRY_VIEW_LIST : v->layers ? ENTRY_VIEW_LAYERS : v->ranks ? ENTRY_VIEW_RANKS
			: v->rings ? ENTRY_VIEW_RINGS : ENTRY_VIEW_COUNTS;
		v->number = -1;
		for (size_t k = 0; v->sum && k < rules->n_numbers; k++) {
			if (strcmp(rules->numbers[k].id, v->sum) == 0)
				v->number = (int)k;
		}
	}
	rules->views = views;
}

/* "aims" of "aim", "activities" of "activity"; an audit that needs another plural says it in words. */
static const char *plural_of(struct arena *arena, const char *word)
{
	const size_t n = strlen(word);
	const char last = n ? word[n - 1] : 's';

	if (last == 'y' && n > 1 && !strchr("aeiou", word[n - 2]))
		return arena_printf(arena, "%.*sies", (int)(n - 1), word);
	return arena_printf(arena, "%s%s", word, last == 's' || last == 'x' || last == 'h' ? "es" : "s");
}

/* What is not said is called as its column is. */
static void fill_words(struct arena *arena, const struct entry_rules *rules, struct words *words)
{
	if (!words->section) {
		char *word = arena_strdup(arena, entry_names_of(&rules->names, ENTRY_SECTION));

		for (char *c = word; *c; c++)
			*c = *c == '_' ? ' ' : *c;
		words->section = word;
	}
	if (!words->sections)
		words->sections = plural_of(arena, words->section);
}

/* What every kind has: sections with id and title. */
static void fill_sections(struct arena *arena, const struct entry_rules *rules, struct framework *framework)
{
	struct section *sections = arena_array(arena, rules->n_sections, sizeof(*sections));

	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct entry_section *from = &rules->sections[i];

		sections[i] = (struct section){ .id = from->id, .title = from->title, .question = from->question,
						.number = from->number };
	}
	framework->sections = sections;
	framework->n_sections = rules->n_sections;
}

static void freeze(struct arena *arena, const struct raw_audit *audit, struct framework *framework)
{
	const struct raw_entries *raw = (const struct raw_entries *)audit;
	struct entry_rules *rules = arena_alloc(arena, sizeof(*rules));

	*rules = raw->rules;
	freeze_numbers(arena, rules);
	for (size_t i = 0; i < raw->n_context_columns; i++)
		add_extra(&rules->names, raw->context_columns[i]);
	freeze_words(arena, rules);
	freeze_needs(arena, rules);
	freeze_sections(arena, raw, rules);
	freeze_links(arena, raw, rules);
	freeze_views(arena, rules);
	fill_words(arena, rules, &framework->words);
	fill_sections(arena, rules, framework);
	framework->own = rules;
}

#define ENTRIES_KIND { .schema = &entries_schema, .check = check, .freeze = freeze, .notes = notes_entries, \
		       .shape = &shape_entries_audit, .bodies = true }
const struct kind kind_plan = ENTRIES_KIND;
const struct kind kind_workshop = ENTRIES_KIND;
const struct kind kind_matrix = ENTRIES_KIND;
