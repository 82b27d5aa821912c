#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house, checked: lint.py SOURCE_ROOT BUILD_ROOT, speaks TAP.

Each function named check_… is one test case; it returns the list of what is
wrong, or None where the tool it needs is not installed.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

ROOT, BUILD = sys.argv[1], sys.argv[2]

# A floor sees itself and the floors named here, no other.
BELOW = {
    'core': (),
    'draws': ('core',),
    'words': ('core', 'draws'),
    'io': ('core',),
    'charts': ('core', 'draws', 'words'),
    'report': ('core', 'draws', 'words', 'charts', 'io'),
    'cli': ('core', 'draws', 'words', 'io', 'charts', 'report'),
    'app': ('core', 'draws', 'words', 'io', 'charts', 'report'),
}
# Headers from outside that only these floors, or these files, may include.
OUTSIDE = (
    (r'gsl/|Random123/|immintrin', ('src/draws/',)),
    (r'gtk/|gdk/|gsk/', ('src/app/',)),
    (r'libxml/', ('src/io/xml.c',)),
    (r'cairo|pango', ('src/charts/', 'src/report/', 'src/app/')),
    (r'gio/|glib-object', ('src/io/', 'src/charts/', 'src/report/', 'src/cli/', 'src/app/')),
    (r'json-glib', ('src/report/',)),
)
MOST_LINES = 500
MOST_FUNCTION_LINES = 70
SKIPPED_FOLDERS = re.compile(r'^(build[^/]*|out|\.git|\.cache)(/|$)')


def files(*endings, under=''):
    """Paths below the root, without what building leaves behind."""
    found = []
    for folder, folders, names in os.walk(os.path.join(ROOT, under)):
        inside = os.path.relpath(folder, ROOT)
        inside = '' if inside == '.' else inside + '/'
        folders[:] = sorted(f for f in folders if not SKIPPED_FOLDERS.match(inside + f) and f != '__pycache__')
        found += [inside + n for n in sorted(names) if not endings or n.endswith(endings)]
    return found


def read(path):
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        return file.read()


def run(*command, **more):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, **more)


def includes(path):
    return re.findall(r'^#\s*include\s*(["<])([^">]+)[">]', read(path), re.M)


def check_includes_stay_in_their_folder():
    return [f'{p}: {name}' for p in files('.c', '.h') for _, name in includes(p)
            if '..' in name or name.endswith('.c')]


def check_floors_see_only_what_is_below():
    home = {os.path.basename(p): p.split('/')[1] for p in files('.h', under='src')}
    wrong = []
    for path in files('.c', '.h', under='src'):
        floor = path.split('/')[1]
        for quote, name in includes(path):
            other = home.get(name)
            if quote == '"' and other and other != floor and other not in BELOW.get(floor, ()):
                wrong.append(f'{path}: {name} is of {other}')
    return wrong


def check_no_two_headers_have_the_same_name():
    names = [os.path.basename(p) for p in files('.h', under='src')]
    return sorted({n for n in names if names.count(n) > 1})


def check_libraries_stay_on_their_floors():
    wrong = []
    for path in files('.c', '.h', under='src'):
        for _, name in includes(path):
            for pattern, allowed in OUTSIDE:
                if re.match(pattern, name) and not path.startswith(allowed):
                    # words may take the gettext header, which is GLib's own.
                    if name not in ('glib/gi18n-lib.h', 'glib/gi18n.h'):
                        wrong.append(f'{path}: {name}')
    return wrong


def check_command_line_links_no_gtk():
    program = os.path.join(BUILD, 'src/cli/utenfor-cli')
    if not shutil.which('readelf') or not os.path.exists(program):
        return None
    return [line.strip() for line in run('readelf', '-d', program).stdout.splitlines()
            if 'NEEDED' in line and re.search(r'libgtk|libgdk', line)]


def check_numbers_do_not_follow_the_locale():
    """A Norwegian locale has a decimal comma: no strtod(), and no %f but in texts that are translated."""
    wrong = []
    for path in files('.c', under='src'):
        if 'g_ascii_formatd' in read(path):
            continue
        for number, line in enumerate(read(path).splitlines(), 1):
            code = re.sub(r'/\*.*?\*/', '', line)
            if re.search(r'(?<![a-z_])(strtod|atof|sscanf|g_strtod) \(', code):
                wrong.append(f'{path}:{number}: {line.strip()}')
            elif re.search(r'"[^"]*%[-+ #0]*[0-9*]*(?!\.0f)(\.[0-9*]+)?l?[eEfFgG][^"]*"', code) \
                    and '_ ("' not in code:
                wrong.append(f'{path}:{number}: {line.strip()}')
    return wrong


def check_format_is_the_machines():
    if not shutil.which('clang-format'):
        return None
    code = files('.c', '.h', under='src') + files('.c', '.h', under='tests')
    result = run('clang-format', '--dry-run', '-Werror', *code)
    return sorted({line.split(':')[0] for line in result.stderr.splitlines() if 'clang-format-violations' in line}) \
        or ([result.stderr.strip()] if result.returncode else [])


def check_files_are_short():
    return [f'{p}: {read(p).count(chr(10))} lines' for p in files('.c', '.h', under='src')
            if read(p).count('\n') > MOST_LINES]


def check_functions_are_short():
    wrong = []
    for path in files('.c', under='src'):
        start = 0
        lines = read(path).splitlines()
        for number, line in enumerate(lines):
            if line == '{':
                start = number
            elif line == '}' and number - start - 1 > MOST_FUNCTION_LINES:
                wrong.append(f'{path}:{start + 1}: {number - start - 1} lines')
    return wrong


def check_text_is_tidy():
    wrong = []
    for path in files('.c', '.h', '.ui', '.xml', '.md', '.build', '.py', '.css', '.rng', '.in', '.po'):
        text = read(path)
        if '\r' in text or not text.endswith('\n') or text.endswith('\n\n'):
            wrong.append(f'{path}: end of lines or of file')
        for number, line in enumerate(text.split('\n'), 1):
            if line != line.rstrip() and not path.endswith('.md') or '\t' in line:
                wrong.append(f'{path}:{number}: a tab, or a space at the end')
    return wrong


def check_every_file_names_its_licence():
    named = files('.c', '.h', '.py', '.ui', '.css', '.rng', '.svg', '.gschema.xml', '.metainfo.xml.in', '.desktop.in')
    named += files(under='tools') + files(under='.ci')
    return [p for p in named
            if not p.endswith(('.png', '.md', '.csv', '.json'))
            and not re.search(r'SPDX-License-Identifier: [A-Z]|<metadata_license>', '\n'.join(read(p).split('\n')[:5])
                              if not p.endswith('.metainfo.xml.in') else read(p))]


def check_nothing_of_one_machine():
    words = [r'(?<![\w.])/wo' 'rk/', '/tmp/' 'plan', 'shared/' 'research', 'shared/' 'design', r'(?<![\w.])/home' '/[a-z]', '/ro' 'ot/']
    pattern = re.compile('|'.join(words))
    wrong = []
    for path in files('.c', '.h', '.ui', '.xml', '.md', '.build', '.py', '.css', '.rng', '.in', '.po', '.txt') \
            + files(under='tools') + files(under='.ci'):
        if path.endswith('.png'):
            continue
        for number, line in enumerate(read(path).splitlines(), 1):
            if pattern.search(line):
                wrong.append(f'{path}:{number}: {line.strip()[:100]}')
    return wrong


def potfiles():
    return [line.strip() for line in read('po/POTFILES.in').splitlines()
            if line.strip() and not line.startswith('#')]


def check_potfiles_names_every_file_with_texts():
    listed = set(potfiles())
    used = {p for p in files('.c', under='src') if re.search(r'\b(_|N_|C_|NC_|Q_|P_|ngettext|g_dngettext) \("', read(p))}
    used |= {p for p in files('.ui', under='ui') if re.search(r'translatable="(yes|1|true)"', read(p))}
    used |= {p for p in files('.desktop.in', '.metainfo.xml.in', '.gschema.xml', under='data')
             if not p.endswith('.gschema.xml') or 'gettext-domain' in read(p)}
    return [f'{p} has texts and is not listed' for p in sorted(used - listed)] \
        + [f'{p} is listed and has no texts' for p in sorted(listed - used)]


def check_potfiles_are_sorted():
    listed = potfiles()
    return [] if listed == sorted(listed) else ['po/POTFILES.in is not in alphabetical order']


def po_check(language):
    if not shutil.which('msgfmt'):
        return None
    path = f'po/{language}.po'
    result = run('msgfmt', '-c', '--statistics', '-o', '/dev/null', path, env=dict(os.environ, LC_ALL='C'))
    wrong = [line for line in result.stderr.splitlines() if 'error' in line or 'fuzzy' in line or 'untranslated' in line]
    if result.returncode or 'Plural-Forms: nplurals=2; plural=(n != 1);' not in read(path):
        wrong.append(f'{path}: msgfmt says {result.returncode}, or there is no plural rule')
    return wrong


def check_bokmal_is_complete():
    return po_check('nb')


def check_nynorsk_is_complete():
    return po_check('nn')


def po_ids(text):
    text = re.sub(r'"\n"', '', text)
    entry = re.compile(r'(?:^msgctxt "((?:[^"\\]|\\.)*)"\n)?^msgid "((?:[^"\\]|\\.)*)"$', re.M)
    return {found for found in entry.findall(text) if found[1]}


def check_translations_have_the_texts_of_the_code():
    if not shutil.which('xgettext'):
        return None
    keys = '_ N_ C_:1c,2 NC_:1c,2 ngettext:1,2 g_dngettext:2,3 g_dpgettext2:2c,3'.split()
    result = run('xgettext', '--from-code=UTF-8', *[f'--keyword={k}' for k in keys],
                 '-o', '-', *potfiles())
    if result.returncode:
        return [result.stderr.strip()]
    wanted = po_ids(result.stdout)
    wrong = []
    for language in read('po/LINGUAS').split():
        there = po_ids(read(f'po/{language}.po'))
        wrong += [f'{language} lacks: {text}' for _, text in sorted(wanted - there)]
        wrong += [f'{language} has, and the code has not: {text}' for _, text in sorted(there - wanted)]
    return wrong


def check_desktop_file():
    built = os.path.join(BUILD, 'data/no.utenfor.Utenfor.desktop')
    if not shutil.which('desktop-file-validate') or not os.path.exists(built):
        return None
    result = run('desktop-file-validate', built)
    return (result.stdout + result.stderr).splitlines()


def check_metainfo():
    built = os.path.join(BUILD, 'data/no.utenfor.Utenfor.metainfo.xml')
    if not shutil.which('appstreamcli') or not os.path.exists(built):
        return None
    result = run('appstreamcli', 'validate', '--no-net', '--no-color', built)
    return result.stdout.splitlines() if result.returncode else []


def check_settings_schema():
    if not shutil.which('glib-compile-schemas'):
        return None
    result = run('glib-compile-schemas', '--strict', '--dry-run', 'data')
    return (result.stderr.splitlines() or ['refused']) if result.returncode else []


def check_ui_files():
    schema = '/usr/share/gtk-4.0/gtk4builder.rng'
    if not shutil.which('xmllint') or not os.path.exists(schema):
        return None
    wrong = []
    for path in files('.ui', under='ui'):
        result = run('xmllint', '--noout', '--nonet', '--relaxng', schema, path)
        if result.returncode:
            wrong += [line for line in result.stderr.splitlines() if 'fails to validate' not in line]
        if 'domain="utenfor"' not in read(path) and 'translatable=' in read(path):
            wrong.append(f'{path}: <interface> lacks domain="utenfor", so GTK would not translate it')
    return wrong


def validate(kind, paths):
    if not shutil.which('xmllint'):
        return None
    schema = f'data/schema/{kind}.rng'
    if not os.path.exists(os.path.join(ROOT, schema)):
        return [f'{schema} is missing']
    wrong = []
    for path in paths:
        result = run('xmllint', '--noout', '--nonet', '--relaxng', schema, path)
        if result.returncode:
            wrong += result.stderr.splitlines()[:5]
    return wrong or ([] if paths else [f'there is no {kind}'])


def check_data_catalogue():
    return validate('catalogue', ['data/catalogue.xml'])


def check_data_populations():
    return validate('population', files('.xml', under='data/populations'))


def check_data_scenarios():
    return validate('scenario', files('.xml', under='data/scenarios'))


def check_data_stress_tests():
    return validate('stress-tests', ['data/stress-tests.xml'])


def check_data_titles_in_three_languages():
    """All but the titles of sources, which are what the publisher calls them."""
    wrong = []
    for path in ['data/catalogue.xml', 'data/stress-tests.xml'] + files('.xml', under='data/populations') + files('.xml', under='data/scenarios'):
        for element in ElementTree.parse(os.path.join(ROOT, path)).iter():
            languages = {t.get('{http://www.w3.org/XML/1998/namespace}lang') for t in element.findall('title')}
            missing = {'nb', 'nn', 'en'} - languages
            if languages and element.tag != 'source' and missing:
                wrong.append(f"{path}: <{element.tag} id={element.get('id')}> has no title in {', '.join(sorted(missing))}")
    return wrong


def check_links_in_documents():
    wrong = []
    for path in files('.md'):
        folder = os.path.dirname(path)
        for target in re.findall(r'\]\(([^)#\s]+)(?:#[^)]*)?\)', read(path)):
            if not re.match(r'[a-z]+:', target) and not os.path.exists(os.path.join(ROOT, folder, target)):
                wrong.append(f'{path}: {target}')
    return wrong


def check_news_and_metainfo_agree():
    version = re.search(r"version: '([^']+)'", read('meson.build')).group(1)
    wrong = []
    for path in ('NEWS', 'data/no.utenfor.Utenfor.metainfo.xml.in'):
        if not os.path.exists(os.path.join(ROOT, path)) or version not in read(path):
            wrong.append(f'{path} does not mention {version}')
    return wrong


COUNTED = (
    # What a test program said, how meson judged it, and what must be counted.
    ('all is well', 'ok 1 /a\nok 2 /b\n', 'OK', '2 passed, 0 failed'),
    ('one case fails', 'ok 1 /a\nnot ok 2 /b\n', 'FAIL', '1 passed, 1 failed'),
    ('a crash after good cases', 'ok 1 /a\n', 'ERROR', '1 passed, 1 failed'),
    ('a crash at once', '', 'ERROR', '0 passed, 1 failed'),
    ('out of time', 'ok 1 /a\n', 'TIMEOUT', '1 passed, 1 failed'),
    ('skipping is not passing', 'ok 1 /a\nok 2 /b # SKIP no display\n', 'OK', '1 passed, 0 failed'),
    ('a program without cases', None, 'OK', '1 passed, 0 failed'),
)


def check_tests_are_counted_right():
    wrong = []
    for name, said, judged, expected in COUNTED:
        with tempfile.NamedTemporaryFile('w', suffix='.json') as log:
            log.write(json.dumps({'name': name, 'stdout': said, 'result': judged}) + '\n')
            log.flush()
            result = run('tools/count-tests', log.name, '0' if judged == 'OK' else '1')
        last = result.stdout.splitlines()[-1]
        if last != expected or (result.returncode == 0) != (judged == 'OK'):
            wrong.append(f'{name}: {last}, status {result.returncode}')
    if run('tools/count-tests', '/nowhere', '0').returncode == 0:
        wrong.append('no log at all is taken for success')
    return wrong


def check_package_lists_are_known_to_the_tools():
    wrong = []
    for need in ('build', 'run', 'test'):
        result = run('tools/setup-packages', '--list', need)
        if result.returncode or len(result.stdout.split()) < 3:
            wrong.append(f'setup-packages --list {need}: {result.stdout} {result.stderr}')
    if run('tools/setup-packages').returncode != 2:
        wrong.append('setup-packages without a need is not wrong usage')
    return wrong


def main():
    checks = [(n[6:].replace('_', '-'), f) for n, f in globals().items() if n.startswith('check_')]
    print(f'1..{len(checks)}')
    for number, (name, check) in enumerate(checks, 1):
        try:
            wrong = check()
        except Exception as problem:  # one broken check must not hide the others
            wrong = [f'{type(problem).__name__}: {problem}']
        if wrong is None:
            print(f'ok {number} - /lint/{name} # SKIP its tool is not installed')
            continue
        print(f"{'not ok' if wrong else 'ok'} {number} - /lint/{name}")
        for line in wrong[:20]:
            print(f'# {line}')
        if len(wrong) > 20:
            print(f'# … and {len(wrong) - 20} more')


main()
