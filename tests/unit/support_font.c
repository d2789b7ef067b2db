/* support_font.c - see support_font.h. The build's folder is two above the program's own. */
#include "support_font.h"

#include <libgen.h>
#include <limits.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "base/diag.h"
#include "base/file.h"

static const char *build_folder(struct arena *arena)
{
	char path[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 1);

	assert_true(length > 0);
	path[length] = '\0';
	return arena_strdup(arena, dirname(dirname(dirname(path))));
}

struct fonts *support_fonts(struct arena *arena)
{
	struct diags diags;
	struct fonts *fonts;

	diags_init(&diags, arena);
	if (!fonts_open(arena, file_join(arena, build_folder(arena), "fonts"), &fonts, &diags))
		fail_msg("%s", diags.items[0].message);
	return fonts;
}

const char *support_output(struct arena *arena, const char *name)
{
	return arena_printf(arena, "%s/tests/%s", build_folder(arena), name);
}
