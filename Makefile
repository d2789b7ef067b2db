# Waymark. `make demo` and `make check` are all a newcomer needs; README.md says more.
#
# CC, CFLAGS, LDFLAGS, PREFIX and DESTDIR are yours; ours are the ALL_ ones.

CC ?= cc
CFLAGS ?= -O2 -g
PREFIX ?= /usr/local
BUILD ?= build
VERSION := 0.1.0

PKGS := lua5.4 harfbuzz-subset harfbuzz libdeflate jansson nettle
ALL_CPPFLAGS = -Isrc -D_GNU_SOURCE -DWAYMARK_VERSION='"$(VERSION)"' -DWAYMARK_DATA='"$(PREFIX)/share/waymark"' \
	$(shell pkg-config --cflags $(PKGS)) $(CPPFLAGS)
ALL_CFLAGS = -std=c11 -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
	-Wvla -Wno-unused-parameter -fno-common $(if $(WERROR),-Werror) $(CFLAGS)
ALL_LDFLAGS = $(LDFLAGS)
LIBS = $(shell pkg-config --libs $(PKGS)) -lhpdf -lcsv -lunistring -lm

SOURCES := $(sort $(wildcard src/*/*.c))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/obj/%.o)
MAIN := $(BUILD)/obj/cli/main.o
UNITS := $(sort $(wildcard tests/unit/*_test.c))
UNIT_PROGRAMS := $(UNITS:tests/unit/%.c=$(BUILD)/tests/unit/%)

all: $(BUILD)/waymark $(BUILD)/fonts/fonts.list

$(BUILD)/waymark: $(MAIN) $(BUILD)/libwaymark.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/libwaymark.a: $(filter-out $(MAIN),$(OBJECTS))
	@rm -f $@
	ar rcs $@ $^

$(BUILD)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# Unit tests: one cmocka group a program; tests/unit/support*.c is shared by all.
SUPPORT := $(sort $(wildcard tests/unit/support*.c))
$(BUILD)/tests/unit/%: tests/unit/%.c $(SUPPORT) $(BUILD)/libwaymark.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -Itests/unit -MMD -MP -MF $@.d $(ALL_LDFLAGS) -o $@ $< $(SUPPORT) \
		$(BUILD)/libwaymark.a -lcmocka $(LIBS)

units: $(UNIT_PROGRAMS) $(BUILD)/fonts/fonts.list

# The faces that fonts.list names, copied beside the program; the list that goes with them has bare file names.
$(BUILD)/fonts/fonts.list: fonts/fonts.list
	@mkdir -p $(@D)
	awk '!/^#/ && NF { print $$2 }' $< | sort -u | xargs -I{} cp {} $(@D)/
	awk '!/^#/ && NF { sub(".*/", "", $$2); print }' $< > $@.tmp && mv $@.tmp $@

clean:
	rm -rf build build-asan

-include $(OBJECTS:.o=.d) $(UNIT_PROGRAMS:%=%.d)

.PHONY: all units clean
