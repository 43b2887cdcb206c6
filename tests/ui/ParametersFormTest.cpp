// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/JsonDialog.h"
#include "ui/composer/ParametersEditor.h"

#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace assay;

namespace {

/// Does something to the dialog that opens next, which is modal.
void whenItOpens(const std::function<void(ui::JsonDialog &)> &act)
{
    QTimer::singleShot(0, qApp, [act] {
        auto *dialog = qobject_cast<ui::JsonDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        act(*dialog);
        if (dialog->isVisible()) {
            dialog->reject();
        }
    });
}

void typeAndApply(ui::JsonDialog &dialog, const QString &text)
{
    dialog.findChild<QPlainTextEdit *>()->setPlainText(text);
    dialog.findChild<QPushButton *>(u"apply"_s)->click();
}

} // namespace

class ParametersFormTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSetComesBackUnchanged()
    {
        core::Parameters all;
        for (const auto &[key, value] :
             {std::pair(u"temperature"_s, u"0.5"_s), std::pair(u"top_p"_s, u"0.9"_s), std::pair(u"top_k"_s, u"40"_s),
              std::pair(u"max_tokens"_s, u"100"_s), std::pair(u"seed"_s, u"7"_s), std::pair(u"stop"_s, u"END"_s),
              std::pair(u"effort"_s, u"low"_s), std::pair(u"thinking_budget"_s, u"2000"_s), std::pair(u"cache"_s, u"1h"_s),
              std::pair(u"schema"_s, uR"({"type":"object"})"_s), std::pair(u"tools"_s, uR"([{"name":"f"}])"_s),
              std::pair(u"extra"_s, uR"({"service_tier":"flex"})"_s)}) {
            QCOMPARE(all.set(key, value), QString());
        }
        ui::ParametersEditor editor;
        editor.setParameters(all);
        QCOMPARE(editor.parameters(), all);
        const QString summary = ui::ParametersEditor::summaryOf(all);
        QVERIFY2(summary.contains(u"top-k 40"_s) && summary.contains(u"tools f"_s)
                     && summary.contains(u"fields service_tier"_s),
                 qPrintable(summary));
        editor.setParameters({});
        QVERIFY(editor.parameters().isEmpty());
    }

    void toolsAreTypedInTheirDialog()
    {
        ui::ParametersEditor editor;
        editor.show();
        auto *button = editor.findChild<QPushButton *>(u"tools"_s);
        QCOMPARE(button->text(), u"None"_s);
        QSignalSpy changed(&editor, &ui::ParametersEditor::changed);
        whenItOpens([](ui::JsonDialog &dialog) {
            typeAndApply(dialog, uR"([{"type":"function","function":{"name":"get_flour","parameters":{"type":"object"}}}])"_s);
        });
        button->click();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(editor.parameters().tools.size(), 1);
        QCOMPARE(button->text(), u"get_flour"_s);
        whenItOpens([](ui::JsonDialog &dialog) { typeAndApply(dialog, {}); });
        button->click();
        QVERIFY(editor.parameters().isEmpty());
        QCOMPARE(button->text(), u"None"_s);
    }

    void whatIsWrongIsSaidAndCannotBeApplied_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("not JSON") << u"[{\"name\""_s << u"Not JSON yet"_s;
        QTest::newRow("no name") << u"[{}]"_s << u"number 1 needs a \"name\""_s;
        QTest::newRow("a number") << u"[3]"_s << u"number 1 is not an object"_s;
    }

    void whatIsWrongIsSaidAndCannotBeApplied()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, said);
        ui::JsonDialog dialog(
            u"Tools"_s, {}, [](const QString &json) { return core::Parameters().set(u"tools", json); }, nullptr);
        dialog.setText(text, {});
        QVERIFY(!dialog.findChild<QPushButton *>(u"apply"_s)->isEnabled());
        QStringList labels;
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            labels.append(label->text());
        }
        QVERIFY2(labels.join(u' ').contains(said), qPrintable(labels.join(u' ')));
        dialog.setText(u"[{\"name\":\"f\"}]"_s, {});
        QVERIFY(dialog.findChild<QPushButton *>(u"apply"_s)->isEnabled());
    }
};

QTEST_MAIN(ParametersFormTest)
#include "ParametersFormTest.moc"
