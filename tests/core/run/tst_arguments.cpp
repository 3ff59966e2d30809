// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QStringList shown(const QString &command)
{
    QStringList lines;
    for (const auto &[kind, name, value] : parseArguments(command)) {
        const QString sign = kind == Argument::Kind::Setting ? u" := "_s : u" = "_s;
        lines += name.isEmpty() ? *value : value ? name + sign + *value : name;
    }
    return lines;
}

QStringList differences(const QString &a, const QString &b)
{
    QStringList lines;
    for (const auto &[name, inA, inB] : argumentDifferences(a, b))
        lines += u"%1: %2 / %3"_s.arg(name, inA.value_or(u"-"_s), inB.value_or(u"-"_s));
    return lines;
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *title, const QString &command, const QStringList &arguments) {
            QTest::newRow(title) << command << arguments;
        };
        row("nothing", u""_s, {});
        row("both ways to give a value", u"x --lr=0.1 --seed 3 --name='a b'"_s,
            {u"x"_s, u"--lr = 0.1"_s, u"--seed = 3"_s, u"--name = a b"_s});
        row("an empty value", u"x --a= --b ''"_s, {u"x"_s, u"--a = "_s, u"--b = "_s});
        row("a value with an equals sign", u"x --opt=a=b"_s, {u"x"_s, u"--opt = a=b"_s});
        row("no value", u"x --verbose --fast"_s, {u"x"_s, u"--verbose"_s, u"--fast"_s});
        row("negative numbers", u"x --lo -1 --hi -1.5e-3 -9"_s, {u"x"_s, u"--lo = -1"_s, u"--hi = -1.5e-3 -9"_s});
        row("several numbers", u"x --sizes 64 32 a"_s, {u"x"_s, u"--sizes = 64 32"_s, u"a"_s});
        row("one word alone", u"x --sets a b"_s, {u"x"_s, u"--sets = a"_s, u"b"_s});
        row("short", u"x -v -n 3 -j8 -lr 2"_s, {u"x"_s, u"-v"_s, u"-n = 3"_s, u"-j = 8"_s, u"-lr = 2"_s});
        row("settings", u"A=1 python x.py lr=1e-3 +model.depth=2 ~x=3 a/b@c=d"_s,
            {u"A := 1"_s, u"python"_s, u"x.py"_s, u"lr := 1e-3"_s, u"+model.depth := 2"_s, u"~x := 3"_s,
             u"a/b@c := d"_s});
        row("a setting behind a flag", u"x --multirun lr=1 --url s3://a/b=c"_s,
            {u"x"_s, u"--multirun"_s, u"lr := 1"_s, u"--url = s3://a/b=c"_s});
        row("no settings", u"x 1=2 =3 'a b=c'"_s, {u"x"_s, u"1=2"_s, u"=3"_s, u"a b=c"_s});
        row("python's own flags", u"/usr/bin/python3.11 -uB train.py -u a"_s,
            {u"/usr/bin/python3.11"_s, u"-uB"_s, u"train.py"_s, u"-u = a"_s});
        row("a module", u"python -u -m pkg.train -v x"_s, {u"python"_s, u"-u"_s, u"-m = pkg.train"_s, u"-v = x"_s});
        row("behind two dashes", u"x --a -- --b c=d"_s, {u"x"_s, u"--a"_s, u"--"_s, u"--b"_s, u"c=d"_s});
        row("a dash alone", u"x --in - -"_s, {u"x"_s, u"--in = -"_s, u"-"_s});
        row("operators", u"a -- b && python -u c.py --d > e"_s,
            {u"a"_s, u"--"_s, u"b"_s, u"&&"_s, u"python"_s, u"-u"_s, u"c.py"_s, u"--d"_s, u">"_s, u"e"_s});
        row("other scripts", u"x --größe=模型 größe=1"_s, {u"x"_s, u"--größe = 模型"_s, u"größe := 1"_s});
    }
    void parses()
    {
        QFETCH(QString, command);
        QTEST(shown(command), "arguments");
    }

    void differs_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *title, const QString &a, const QString &b, const QStringList &lines) {
            QTest::newRow(title) << a << b << lines;
        };
        row("the same", u"x --a 1 b=2"_s, u"x --a 1 b=2"_s, {});
        row("another order and spelling", u"x --a=1 b=2 --c"_s, u"x --c b='2' --a 1"_s, {});
        row("values", u"x --a 1 b=2 -j4"_s, u"x --a 2 b=3 -j 5"_s, {u"--a: 1 / 2"_s, u"b: 2 / 3"_s, u"-j: 4 / 5"_s});
        row("only in one", u"x --a --b 1"_s, u"x --c=2 d=3"_s,
            {u"--a:  / -"_s, u"--b: 1 / -"_s, u"--c: - / 2"_s, u"d: - / 3"_s});
        row("with and without a value", u"x --a"_s, u"x --a 1"_s, {u"--a:  / 1"_s});
        row("several times", u"x --tag a --tag b"_s, u"x --tag b --tag a"_s, {u"--tag: a b / b a"_s});
        row("the program", u"python a.py --x 1"_s, u"python b.py --x 1"_s, {u": a.py / b.py"_s});
        row("positional words", u"cp a b c"_s, u"cp a d e c"_s, {u": b / d"_s, u": - / e"_s});
        row("their order", u"cp a b"_s, u"cp b a"_s, {u": a / b"_s, u": b / a"_s});
        row("all and nothing", u""_s, u"x --a"_s, {u": - / x"_s, u"--a: - / "_s});
    }
    void differs()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(differences(a, b), "lines");
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
