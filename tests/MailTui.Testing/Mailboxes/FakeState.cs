using MailTui.Core.Messages;
using MailTui.Core.State;

namespace MailTui.Testing.Mailboxes;

/// <summary>State of messages in memory: whole messages before and after each step.</summary>
internal sealed class FakeState(List<MessageSummary> messages)
{
    private readonly Stack<Step> _done = [];
    private readonly Stack<Step> _undone = [];

    public ActionOutcome Do(StateAction action)
    {
        var keys = action.Keys.ToHashSet();
        bool moves = action.Changes.Any(change => change.Field == StateField.Folder);
        var touched = messages
            .Where(message =>
                keys.Contains(message.Key)
                || (
                    action.Conversations
                    && messages.Exists(one =>
                        keys.Contains(one.Key)
                        && one.ThreadId == message.ThreadId
                        && one.ThreadId.Value != 0
                        && (!moves || one.Folder == message.Folder)
                    )
                )
            )
            .ToList();
        bool isOn = true;
        var after = touched;
        foreach (var change in action.Changes)
        {
            bool on = change.Value is { } value
                ? value == "1"
                : touched.Exists(message => !IsOn(message, change.Field));
            isOn &= on || change.Field == StateField.Folder;
            after = after.ConvertAll(message => Changed(message, change, on));
        }

        var pairs = touched.Zip(after).Where(pair => pair.First != pair.Second).ToList();
        var step = new Step(action.Verb, [.. pairs.Select(pair => pair.First)], [.. pairs.Select(pair => pair.Second)]);
        if (pairs.Count > 0 && action.IsStep)
        {
            _done.Push(step);
            _undone.Clear();
        }

        Put(step.After);
        return Outcome(step) with { IsOn = isOn };
    }

    public ActionOutcome? Undo()
    {
        if (!_done.TryPop(out var step))
            return null;
        _undone.Push(step);
        Put(step.Before);
        return Outcome(step);
    }

    public ActionOutcome? Redo()
    {
        if (!_undone.TryPop(out var step))
            return null;
        _done.Push(step);
        Put(step.After);
        return Outcome(step);
    }

    private static ActionOutcome Outcome(Step step) =>
        new(
            step.Verb,
            [.. step.After.Select(message => message.Key)],
            0,
            step.Before.Zip(step.After).All(pair => pair.First.Folder == pair.Second.Folder)
        );

    private static bool IsOn(MessageSummary message, StateField field) =>
        field.LabelName is { } label ? message.Labels.Contains(label) : (message.Flags & field.Flag) != 0;

    private static MessageSummary Changed(MessageSummary message, FieldChange change, bool on) =>
        change.Field == StateField.Folder
            ? message with
            {
                Folder = change.Value is { } word ? Enum.Parse<MessageFolder>(word, ignoreCase: true) : default,
            }
        : change.Field.LabelName is { } label
            ? IsOn(message, change.Field) == on ? message
                : message with { Labels = on ? [.. message.Labels, label] : [.. message.Labels.Where(l => l != label)] }
        : message with { Flags = on ? message.Flags | change.Field.Flag : message.Flags & ~change.Field.Flag };

    private void Put(IReadOnlyList<MessageSummary> changed)
    {
        foreach (var message in changed)
            messages[messages.FindIndex(one => one.Key == message.Key)] = message;
    }

    private sealed record Step(string Verb, IReadOnlyList<MessageSummary> Before, IReadOnlyList<MessageSummary> After);
}
