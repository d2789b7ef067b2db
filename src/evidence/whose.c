/* whose.c - see whose.h. */
#include "evidence/whose.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/text.h"

enum {
	PIECES_MAX = 8,			/* of a name, between dashes */
	NAME_BYTES_MAX = 255,		/* no file's name is longer */
	ID_BYTES_MIN = 3,		/* of an id among other words: a shorter one may be anything */
	DIGITS_MIN = 5,			/* of an id of digits: with fewer, it may be a year */
	NAMES_SOUGHT_MAX = 100
};

/* The schools that a name may stand for. */
struct claim {
	const struct known_school *first, *second;
};

static void add(struct claim *claim, const struct known_school *school)
{
	if (!school || school == claim->first)
		return;
	if (!claim->first)
		claim->first = school;
	else
		claim->second = school;
}

/* ---- the names of schools ---- */

static void list_names(struct reading *r)
{
	r->names = arena_alloc(r->scratch, sizeof(*r->names));
	r->namesakes = arena_array(r->scratch, r->n_schools, sizeof(*r->namesakes));
	map_init(r->names, r->scratch);
	for (size_t i = 0; i < r->n_schools; i++) {
		const char *name = text_fold(r->scratch, r->by_school[i].school->name.text);
		size_t first = *name ? map_add(r->names, name, i)->value : i;

		if (first != i)
			r->namesakes[first] = i + 1;
	}
}

static const struct known_school *at_index(struct reading *r, size_t i)
{
	return reading_school(r, r->by_school[i].school->id.text);
}

static bool add_named(struct reading *r, struct arena *scratch, struct claim *claim, const char *text)
{
	const struct map_slot *slot;

	if (!r->names)
		list_names(r);
	slot = map_get(r->names, text_fold(scratch, text));
	if (!slot)
		return false;
	add(claim, at_index(r, slot->value));
	if (r->namesakes[slot->value])
		add(claim, at_index(r, r->namesakes[slot->value] - 1));
	return true;
}

/* ---- parts of a name ---- */

/* An id that can be nothing else, even among other words. */
static bool is_distinct(const char *id)
{
	size_t letters = 0, digits = 0;

	for (const char *c = id; *c; c++) {
		letters += ascii_is_letter(*c) || (unsigned char)*c >= 0x80;
		digits += isdigit((unsigned char)*c) != 0;
	}
	return strlen(id) >= ID_BYTES_MIN && digits && (letters || digits >= DIGITS_MIN);
}

static bool drop_end(char *text, const char *end)
{
	size_t length = strlen(text), n = strlen(end);

	if (length <= n || strcasecmp(text + length - n, end) != 0)
		return false;
	text[length - n] = '\0';
	return true;
}

/* "(2)" at the end */
static bool drop_number(char *text)
{
	char *open = strrchr(text, '(');
	size_t digits = open ? strspn(open + 1, "0123456789") : 0;

	if (!open || open == text || !digits || strcmp(open + 1 + digits, ")") != 0)
		return false;
	*open = '\0';
	return true;
}

/* A name without what systems add to that of a copy. */
static const char *original_name(struct arena *scratch, const char *name)
{
	static const char copy_of[] = "copy of ";
	char *text = arena_strdup(scratch, name);
	bool any = true;

	while (any) {
		any = drop_number(text) || drop_end(text, " - copy") || drop_end(text, " copy");
		if (strncasecmp(text, copy_of, strlen(copy_of)) == 0) {
			text += strlen(copy_of);
			any = true;
		}
		text = (char *)text_trim(scratch, text);
	}
	return text;
}

struct pieces {
	size_t starts[PIECES_MAX], ends[PIECES_MAX];
	bool taken[PIECES_MAX];		/* is part of a school's name or id */
	size_t n;
};

/* Cut a name at each dash between spaces. */
static struct pieces cut(const char *name)
{
	struct pieces p = { .n = 1 };
	size_t size;

	for (size_t i = 0; name[i]; i += size) {
		size_t dash_bytes;
		uint32_t c = text_decode(name + i, &size), dash;

		if (c != ' ' || p.n == PIECES_MAX)
			continue;
		dash = text_decode(name + i + 1, &dash_bytes);
		if (!text_is_dash(dash) || name[i + 1 + dash_bytes] != ' ')
			continue;
		p.ends[p.n - 1] = i;
		size = 2 + dash_bytes;
		p.starts[p.n++] = i + size;
	}
	p.ends[p.n - 1] = strlen(name);
	return p;
}

/* Ids stand between blanks and brackets, anywhere in a name. */
static void look_at_words(struct reading *r, struct arena *scratch, struct claim *claim, const char *name)
{
	static const char parting[] = " ()[],;+&";
	char *words = arena_strdup(scratch, name), *save = NULL;

	for (char *word = strtok_r(words, parting, &save); word; word = strtok_r(NULL, parting, &save)) {
		if (is_distinct(word))
			add(claim, reading_school(r, word));
	}
}

/* Whether the school whose id was found has the name, too: then it does not matter that another has it. */
static bool confirms(const struct claim *claim, const char *name)
{
	return claim->first && !claim->second && claim->first->row &&
	       text_same_folded(claim->first->row->name.text, name);
}

/* Look for names of schools in runs of pieces, the longest first, so that "St Mary - Lower" is not "St Mary". */
static void look_at_pieces(struct reading *r, struct arena *scratch, struct claim *claim, const char *name)
{
	struct pieces p = cut(name);

	for (size_t n = p.n; n > 0; n--) {
		for (size_t from = 0; from + n <= p.n; from++) {
			size_t start = p.starts[from], length = p.ends[from + n - 1] - start;
			const char *run = text_trim(scratch, arena_strndup(scratch, name + start, length));
			bool found;

			if (p.taken[from] || p.taken[from + n - 1])
				continue;
			found = confirms(claim, run) || add_named(r, scratch, claim, run);
			for (size_t i = 0; i < n; i++)
				p.taken[from + i] |= found;
		}
	}
}

static bool look_at_whole(struct reading *r, struct arena *scratch, struct claim *claim, const char *name)
{
	add(claim, reading_school(r, name));
	if (!claim->first)
		add_named(r, scratch, claim, name);
	return claim->first != NULL;
}

const struct known_school *whose_school(struct reading *r, const char *name, const char **first, const char **second)
{
	struct claim claim = { NULL, NULL };
	struct arena scratch;

	*first = *second = NULL;
	if (!r->n_known || !*name || strlen(name) > NAME_BYTES_MAX)
		return NULL;
	arena_init(&scratch);
	name = text_nfc(&scratch, text_trim(&scratch, name));
	if (!look_at_whole(r, &scratch, &claim, name)) {
		name = original_name(&scratch, name);
		if (!look_at_whole(r, &scratch, &claim, name)) {
			look_at_words(r, &scratch, &claim, name);
			look_at_pieces(r, &scratch, &claim, name);
		}
	}
	arena_clear(&scratch);
	if (!claim.second)
		return claim.first;
	*first = claim.first->id;
	*second = claim.second->id;
	return NULL;
}

/* ---- a workbook in a folder ---- */

static const struct known_school *look_up(struct reading *r, struct whose *s, const char *name)
{
	const char *first, *second;
	const struct known_school *school = name ? whose_school(r, name, &first, &second) : NULL;

	if (name && !school && second && !s->second) {
		s->name = name;
		s->first = first;
		s->second = second;
	}
	return school;
}

void whose_find(struct reading *r, struct whose *s)
{
	const struct known_school *of_book = look_up(r, s, s->book), *of_folder = look_up(r, s, s->folder);

	if (of_book && of_folder && of_book != of_folder) {
		s->name = arena_printf(r->scratch, "%s/%s", s->folder, s->book);
		s->first = of_folder->id;
		s->second = of_book->id;
		return;
	}
	if (s->second)
		return;
	s->school_id = of_book ? of_book->id : of_folder ? of_folder->id : NULL;
	s->origin = of_book ? s->book_place : s->folder_place;
}

const char *whose_fault(struct reading *r, const struct whose *s)
{
	const char *book = s->book ? reading_shown(r, s->book) : NULL;
	const char *folder = s->folder ? reading_shown(r, s->folder) : NULL;

	if (s->second)
		return arena_printf(&r->words, "the name '%s' may be '%s' or '%s'", reading_shown(r, s->name), s->first,
				    s->second);
	if (book && folder)
		return arena_printf(&r->words, "neither the workbook's name '%s' nor its folder's, '%s', is the id or name "
				    "of a school", book, folder);
	return arena_printf(&r->words, "'%s', the name of the %s, is not the id or name of a school", book ? book : folder,
			    book ? "workbook" : "folder");
}

/* The school whose name is most like this one. Only so many are looked for. */
static const char *nearest_name(struct reading *r, const char *name)
{
	const char **names, *nearest;

	if (r->n_names_sought++ >= NAMES_SOUGHT_MAX)
		return NULL;
	names = arena_array(r->scratch, r->n_schools, sizeof(*names));
	for (size_t i = 0; i < r->n_schools; i++)
		names[i] = r->by_school[i].school->name.text;
	nearest = reading_nearest_school(r, name);
	return nearest ? nearest : text_nearest_name(name, names, r->n_schools);
}

const char *whose_hint(struct reading *r, const struct whose *s)
{
	const char *name = s->book ? s->book : s->folder, *what = s->book ? "workbook" : "folder", *nearest;
	struct arena *arena = r->diags->arena;

	if (s->second)
		return arena_printf(arena, "rename the %s so that it names one school, or add the column school_id", what);
	nearest = nearest_name(r, original_name(r->scratch, name));
	if (!nearest)
		return arena_printf(arena, "name the %s by the school's id, such as %s, or add the column school_id", what,
				    r->n_schools ? r->by_school[0].school->id.text : "W101");
	return arena_printf(arena, "did you mean '%s'? name the %s so, or add the column school_id",
			    reading_shown(r, nearest), what);
}
