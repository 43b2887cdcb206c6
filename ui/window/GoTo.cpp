// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/GoTo.h"

#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/picker/ModelFilter.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"
#include "ui/window/GoToDelegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfAKind = 8;

} // namespace

GoTo::GoTo(const Context &context, const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent), m_context(context), m_actions(actions), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setWindowTitle(tr("Go to anything"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(std::min(640, parent ? parent->width() - 32 : 640), 460);
    m_field->setObjectName(u"goToField"_s);
    m_field->setAccessibleName(tr("Go to anything"));
    m_field->setPlaceholderText(tr("An action, a model, a past comparison"));
    m_field->addAction(Theme::icon(u"search"_s, QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_field->setMinimumHeight(40);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"goToList"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setProperty("assayBare", true);
    m_list->setItemDelegate(new GoToDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &GoTo::search);
    connect(m_list, &QListWidget::itemClicked, this, &GoTo::go);
    search();
}

void GoTo::search()
{
    const QStringList words = ModelFilter::wordsOf(m_field->text());
    m_list->clear();
    m_goes.clear();
    ++m_generation;
    addActions(words);
    if (!words.isEmpty()) {
        addModels(words);
    }
    askHistory();
    m_list->setCurrentRow(0);
}

void GoTo::addActions(const QStringList &words)
{
    for (QAction *action : std::as_const(m_actions)) {
        const QString title = action->text().remove(u'&').remove(u'…');
        const QString lower = title.toLower();
        const bool fits = std::ranges::all_of(words, [&lower](const QString &word) { return lower.contains(word); });
        if (fits && action->isEnabled()) {
            addEntry(tr("Action"), title, action->shortcut().toString(QKeySequence::NativeText), {},
                     [action] { action->trigger(); });
        }
    }
}

void GoTo::addModels(const QStringList &words)
{
    ModelFilter filter;
    filter.words = words;
    int count = 0;
    for (const core::ModelInfo &model : m_context.catalogue.catalogue().models()) {
        const QString provider = providerNameOf(m_context.providers, model.route.provider);
        if (filter.accepts(model, ModelFilter::haystackOf(model, provider))) {
            addEntry(tr("Add model"), model.displayName(), provider, u"plus"_s,
                     [this, route = model.route] { Q_EMIT modelChosen(route); });
            if (++count == mostOfAKind) {
                return;
            }
        }
    }
}

void GoTo::askHistory()
{
    if (!m_context.store) {
        return;
    }
    const core::HistoryQuery query{m_field->text().trimmed(), mostOfAKind, {}, {}};
    m_context.store->history(query).then(
        this, [this, generation = m_generation](const std::expected<QList<core::HistoryRow>, core::StoreError> &rows) {
            if (generation != m_generation || !rows) {
                return;
            }
            for (const core::HistoryRow &row : *rows) {
                addEntry(tr("Comparison"), row.title, QLocale().toString(row.created.toLocalTime(), QLocale::ShortFormat),
                         u"history"_s, [this, id = row.id] { Q_EMIT comparisonChosen(id); });
            }
            if (m_list->currentRow() < 0) {
                m_list->setCurrentRow(0);
            }
        });
}

void GoTo::addEntry(const QString &kind, const QString &title, const QString &detail, const QString &icon,
                    std::function<void()> go)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setData(GoToDelegate::KindRole, kind);
    item->setData(GoToDelegate::DetailRole, detail);
    item->setData(GoToDelegate::IconRole, icon);
    item->setData(Qt::AccessibleTextRole, QString(title + u", "_s + kind));
    m_goes.append(std::move(go));
}

void GoTo::go()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_goes.size()) {
        return;
    }
    const auto chosen = m_goes.at(row);
    // Hidden first: what is chosen may open a dialog of its own.
    hide();
    chosen();
    accept();
}

bool GoTo::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int rows = m_list->count();
        if (rows > 0) {
            m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : rows - 1)) % rows);
        }
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        go();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void GoTo::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (QWidget *window = parentWidget()) {
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, std::max(48, window->height() / 8))));
    }
    m_field->setFocus();
}

} // namespace assay::ui
