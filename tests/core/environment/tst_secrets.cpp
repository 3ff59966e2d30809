// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/secrets.h"
#include "core/environment/variables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNames_data()
    {
        QTest::addColumn<bool>("isSecret");
        for (const char *name :
             {"HF_TOKEN", "WANDB_API_KEY", "wandb_api_key", "TF_SECRET", "MLFLOW_TRACKING_PASSWORD", "CONDA_PASSWD",
              "JAX_PASS", "HF_CREDENTIALS", "PYTHON_AUTH", "TORCH_COOKIE", "NCCL_PRIVATE", "RAY_DSN"})
            QTest::newRow(name) << true;
        for (const char *name : {"PATH", "PYTHONPATH", "CUDA_VISIBLE_DEVICES", "OMP_NUM_THREADS", "MASTER_ADDR"})
            QTest::newRow(name) << false;
    }
    void knowsNames() { QTEST(isSecretName(QString::fromLatin1(QTest::currentDataTag())), "isSecret"); }

    void cleansTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cleaned"); // null: nothing of it may be shown
        const auto same = [](const char *title, const QString &text) { QTest::newRow(title) << text << text; };
        const auto row = [](const char *title, const QString &text, const QString &cleaned) {
            QTest::newRow(title) << text << cleaned;
        };
        same("nothing", u""_s);
        same("paths", u"/usr/bin:/opt/keycloak/bin:/home/me/token"_s);
        same("a URL", u"https://pypi.org/simple?a=b#c"_s);
        same("a URL with a tag", u"git+https://github.com/a/b@v1.0"_s);
        same("an address", u"git@github.com:a/b.git"_s);
        row("user and password", u"https://me:pa%40ss@host:8080/x"_s, u"https://host:8080/x"_s);
        row("a password with an at sign", u"http://me:p@ss@host/x@y"_s, u"http://host/x@y"_s);
        row("a token as user", u"git+ssh://abc@host/x"_s, u"git+ssh://host/x"_s);
        row("several URLs", u"http://a:b@c/ https://d@e/"_s, u"http://c/ https://e/"_s);
        row("a query", u"https://h/?sig=abc&x=1&access_token=def#f"_s, u"https://h/?sig=&x=1&access_token=#f"_s);
        row("an assignment", u"--flag --password=abc"_s, {});
        row("a header", u"Authorization: Bearer abc"_s, {});
        row("JSON", u"{\"api_key\": \"abc\"}"_s, {});
        row("Hugging Face", u"x hf_abcdefghijklmnopqrstuvwxyz"_s, {});
        row("GitHub", u"ghp_abcdefghijklmnopqrstuvwxyz0123"_s, {});
        row("AWS", u"AKIAABCDEFGHIJKLMNOP"_s, {});
        row("JSON Web Token", u"eyJhbGciOiJIUzI1.eyJzdWIiOiIx.abc"_s, {});
        row("a private key", u"-----BEGIN OPENSSH PRIVATE KEY-----\nabc"_s, {});
    }
    void cleansTexts()
    {
        QFETCH(QString, text);
        QFETCH(QString, cleaned);
        QCOMPARE(withoutSecrets(text), cleaned.isNull() ? std::nullopt : std::optional(cleaned));
    }

    void choosesVariables()
    {
        QProcessEnvironment environment;
        for (const auto &[name, value] :
             {std::pair{u"OMP_NUM_THREADS"_s, u"4"_s}, std::pair{u"HF_TOKEN"_s, u"abc"_s},
              std::pair{u"HF_HOME"_s, u""_s}, std::pair{u"HF_ENDPOINT"_s, u"https://me:abc@hf.co"_s},
              std::pair{u"JAX_FLAGS"_s, u"--token=abc"_s}, std::pair{u"OPENAI_API_KEY"_s, u"abc"_s},
              std::pair{u"MY_OWN"_s, u"abc"_s}})
            environment.insert(name, value);
        const auto [shown, hidden] = chosenVariables(environment);
        const Mapping expected{
            {u"HF_ENDPOINT"_s, {u"https://hf.co"_s}}, {u"HF_HOME"_s, {u""_s}}, {u"OMP_NUM_THREADS"_s, {u"4"_s}}};
        QCOMPARE(Value{shown}, Value{expected});
        QCOMPARE(Value{hidden}, (Value{Sequence{{u"HF_TOKEN"_s}, {u"JAX_FLAGS"_s}}}));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
