/* support_font.h - the fonts of the build, opened for a test. */
#ifndef WAYMARK_TESTS_SUPPORT_FONT_H
#define WAYMARK_TESTS_SUPPORT_FONT_H

#include "base/arena.h"
#include "font/font.h"

/* Opens the fonts folder of the build that this program is in; fails the test if that cannot be. */
struct fonts *support_fonts(struct arena *arena);

/* A path in that build's folder for what tests write: "BUILD/tests/NAME". */
const char *support_output(struct arena *arena, const char *name);

#endif
