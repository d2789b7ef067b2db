/*
 * headers.c - see headers.h.
 *
 * A form consists of a head that must be complete (a number and a level's name) and a tail that may be
 * cut anywhere (the text), both without case, blanks and punctuation. All forms are sorted, so that
 * those which begin with a header are adjacent. A complete match takes precedence over a cut one.
 */
#include "score/headers.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/fold.h"

enum {
	CUT_MIN = 20,			/* fewest letters and digits of a text without number that is cut */
	CUT_BEHIND_NUMBER_MIN = 8,	/* the same after a number, which leaves only a few texts */
	FORMS_OF_A_DESCRIPTOR = 7, FORMS_OF_A_STRAND = 4
};

struct header_form {
	const char *key;
	size_t length;
	size_t whole;			/* length of the head; 0: it does not identify the item */
	size_t least;			/* this much must be present */
	const char *id;
};

/* Whether the character at text is a point between digits: "4.2" is not "42". */
static bool is_point(const char *start, const char *text)
{
	return *text == '.' && text > start && isdigit((unsigned char)text[-1]) &&
	       isdigit((unsigned char)text[1]);
}

static const char *key_of(struct arena *arena, const char *text)
{
	const char *folded = text_fold(arena, text);
	char *key = arena_strdup(arena, folded), *to = key;

	for (const char *from = folded; *from; from++) {
		if (!ispunct((unsigned char)*from) || is_point(folded, from))
			*to++ = *from;
	}
	*to = '\0';
	return key;
}

struct header_list {
	struct arena *arena;
	struct header_form *forms;
	size_t n;
};

/* head and tail are texts as people write them. least: how much of the tail is required. */
static void add(struct header_list *list, const char *id, const char *head, const char *tail, size_t least)
{
	const char *head_key = key_of(list->arena, head), *tail_key = key_of(list->arena, tail);
	size_t head_length = strlen(head_key), tail_length = strlen(tail_key);

	if (!head_length && !tail_length)
		return;
	if (least > tail_length)
		least = tail_length;
	list->forms[list->n++] = (struct header_form){
		.key = arena_printf(list->arena, "%s%s", head_key, tail_key),
		.length = head_length + tail_length, .whole = least ? 0 : head_length,
		.least = head_length + least, .id = id,
	};
}

static void add_descriptor(struct header_list *list, const struct framework *f, const struct section *section,
			   const struct strand *strand, const struct descriptor *d)
{
	struct arena *arena = list->arena;
	const char *level = framework_has_steps(f) ? framework_level_name(f, d->level) : "";

	add(list, d->id, "", d->text, CUT_MIN);
	add(list, d->id, d->id, d->text, 0);
	add(list, d->id, strand->number, d->text, CUT_BEHIND_NUMBER_MIN);
	add(list, d->id, arena_printf(arena, "%s %s", strand->number, level), d->text, 0);
	add(list, d->id, arena_printf(arena, "%s %s", strand->title, level), d->text, 0);
	add(list, d->id, arena_printf(arena, "%s %s %s", strand->number, strand->title, level), d->text, 0);
	add(list, d->id, arena_printf(arena, "%s %s %s", section->title, strand->title, level), d->text, 0);
}

static void add_strand(struct header_list *list, const struct section *section, const struct strand *strand)
{
	add(list, strand->id, strand->number, "", 0);
	add(list, strand->id, strand->title, "", 0);
	add(list, strand->id, arena_printf(list->arena, "%s %s", strand->number, strand->title), "", 0);
	add(list, strand->id, arena_printf(list->arena, "%s %s", section->title, strand->title), "", 0);
}

static int compare_forms(const void *left, const void *right)
{
	const struct header_form *a = left, *b = right;
	int by = strcmp(a->key, b->key);

	return by ? by : strcmp(a->id, b->id);
}

void headers_index(struct header_index *index, struct arena *arena, const struct framework *f)
{
	struct header_list list = { .arena = arena };
	size_t n = 0;

	for (size_t i = 0; i < f->n_sections; i++)
		n += f->sections[i].n_strands * (FORMS_OF_A_STRAND + f->n_steps * FORMS_OF_A_DESCRIPTOR);
	list.forms = arena_array(arena, n, sizeof(*list.forms));
	for (size_t i = 0; i < f->n_sections; i++) {
		const struct section *section = &f->sections[i];

		for (size_t s = 0; s < section->n_strands; s++) {
			const struct strand *strand = &section->strands[s];

			if (framework_has_steps(f))	/* otherwise its only descriptor has the same number and title */
				add_strand(&list, section, strand);
			for (size_t l = 0; l < f->n_steps; l++) {
				if (!strand->descriptors[l].absent)
					add_descriptor(&list, f, section, strand, &strand->descriptors[l]);
			}
		}
	}
	if (list.n)
		qsort(list.forms, list.n, sizeof(*list.forms), compare_forms);
	*index = (struct header_index){ arena, list.forms, list.n };
}

/* The first form that does not sort before the key. */
static size_t first_from(const struct header_index *index, const char *key)
{
	size_t from = 0, to = index->n_forms;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (strcmp(index->forms[middle].key, key) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static const char *find(const struct header_index *index, const char *key, const char **other)
{
	size_t length = strlen(key);
	const char *id = NULL;
	bool whole = false;

	*other = NULL;
	for (size_t i = first_from(index, key); length && i < index->n_forms; i++) {
		const struct header_form *form = &index->forms[i];
		bool is_whole = length == form->length || length == form->whole;

		if (strncmp(form->key, key, length) != 0)
			break;
		if (length < form->least || (whole && !is_whole))
			continue;
		if (is_whole && !whole) {
			id = NULL;
			*other = NULL;
		}
		whole = is_whole;
		if (!id || strcmp(id, form->id) == 0)
			id = form->id;
		else if (!*other)
			*other = form->id;
	}
	return id;
}

/* Skip the word that precedes a question's number: "Q12. Is there ...", "Question 4.2". */
static const char *behind_word(const char *header)
{
	static const char *const words[] = { "question", "item", "q" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t length = strlen(words[i]);
		const char *rest = header + length;

		if (strncasecmp(header, words[i], length) != 0)
			continue;
		rest += strspn(rest, " .:");
		if (isdigit((unsigned char)*rest))
			return rest;
	}
	return header;
}

/* Skip a form's own numbering: "12. ", "12) ", "12: ", "12 - ". */
static const char *behind_number(const char *header)
{
	const char *rest = header + strspn(header, "0123456789");
	size_t blanks = strspn(rest, " ");

	if (rest == header || !strchr(".):-", rest[blanks]) || !rest[blanks] || rest[blanks + 1] != ' ')
		return header;
	return rest + blanks + 2;
}

/* The row of a grid in "Area 4 [4.2 Established]", or NULL. */
static const char *grid_row(struct arena *arena, const char *header)
{
	size_t length = strlen(header);
	const char *open = strrchr(header, '[');

	if (!open || open == header || header[length - 1] != ']')
		return NULL;
	return arena_strndup(arena, open + 1, (size_t)(header + length - 1 - open - 1));
}

/* Try the header unchanged, then without the number that distinguishes it from a repeated one. */
static const char *find_either(const struct header_index *index, struct arena *arena, const char *header,
			       const char **other)
{
	const char *key = key_of(arena, header);
	const char *id = find(index, key, other);
	size_t length = strlen(key), counted = length;

	while (counted && isdigit((unsigned char)key[counted - 1]))
		counted--;
	if (id || counted == length || !counted || key[counted - 1] == '.')
		return id;
	return find(index, arena_strndup(arena, key, counted), other);
}

/* Try the header unchanged, then without the number that counts it. */
static const char *find_counted(const struct header_index *index, struct arena *arena, const char *header,
				const char **other)
{
	const char *tries[] = { header, behind_word(header), behind_number(behind_word(header)) };
	const char *id = NULL;

	for (size_t i = 0; !id && i < sizeof(tries) / sizeof(*tries); i++) {
		if (!i || tries[i] != tries[i - 1])
			id = find_either(index, arena, tries[i], other);
	}
	return id;
}

const char *headers_item(const struct header_index *index, const char *header, const char **other)
{
	struct arena scratch;
	const char *id, *rest;

	*other = NULL;
	arena_init(&scratch);
	id = find_counted(index, &scratch, header, other);
	rest = id ? NULL : grid_row(&scratch, header);
	if (rest)
		id = find_counted(index, &scratch, rest, other);
	arena_clear(&scratch);
	return id;
}
