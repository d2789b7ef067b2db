/* values.c - what the audit allows in a column. See table_notes.h. */
#include "author/kinds.h"

#include <string.h>

#include "author/table_notes.h"
#include "score/change.h"

/* Add a text unchanged, unless it is there already. */
void values_add(struct values_of *m, const char *text)
{
	for (size_t i = 0; i < m->values.n; i++) {
		if (strcmp(m->values.items[i], text) == 0)
			return;
	}
	if (m->values.n == m->values.capacity)
		m->values.items = arena_grow(m->arena, m->values.items, m->values.n,
					     &m->values.capacity, sizeof(*m->values.items));
	m->values.items[m->values.n++] = text;
}

/* Add a word in the capitals that people type: they make no difference here, but do to other programs. */
void values_add_typed(struct values_of *m, const char *text)
{
	char *lower = arena_strdup(m->arena, text), *first;

	values_add(m, text);
	for (char *c = lower; *c; c++) {
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	}
	values_add(m, lower);
	first = arena_strdup(m->arena, text);
	if (*first >= 'a' && *first <= 'z')
		*first = (char)(*first - 'a' + 'A');
	values_add(m, first);
}

void values_add_words(struct values_of *m, const char *id, const char *name,
		      const char *const *aliases, size_t n)
{
	values_add_typed(m, id);
	values_add_typed(m, name);
	for (size_t i = 0; i < n; i++)
		values_add_typed(m, aliases[i]);
}

static void add_phases(struct values_of *m)
{
	for (int i = 0; i < PHASE_COUNT; i++)
		if (framework_serves(m->f, i))
			values_add(m, phase_ids[i]);
}

static void add_fall_reasons(struct values_of *m)
{
	for (int i = FALL_NOT_GIVEN + 1; i < FALL_REASON_COUNT; i++)
		values_add_typed(m, fall_reason_ids[i]);
}

static void add_statuses(struct values_of *m)
{
	for (int i = 0; i < ACTION_STATUS_COUNT; i++)
		values_add(m, action_status_name(i));
}

struct values column_values(struct arena *arena, const struct framework *framework,
			    enum column_value value)
{
	static void (*const common[VALUE_COUNT])(struct values_of *) = {
		[VALUE_PHASE] = add_phases, [VALUE_STATUS] = add_statuses,
		[VALUE_FALL_REASON] = add_fall_reasons,
	};
	void (*add_own)(struct values_of *) = author_kind(framework)->values[value];
	struct values_of values = { .arena = arena, .f = framework };

	if (common[value])
		common[value](&values);
	if (add_own)
		add_own(&values);
	return values.values;
}
