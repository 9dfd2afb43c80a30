namespace MailTui.Presentation.Compose;

/// <summary>What keys that are no commands do in the parts of a message being written. UI thread.</summary>
internal sealed class ComposeKeys(ComposePresenter draft)
{
    public void Press(string key)
    {
        if (draft.Part == ComposePart.Body)
            PressInBody(key);
        else if (draft.Part == ComposePart.Attachments)
            PressInAttachments(key);
        else
            PressInField(draft.Field(draft.Part), key);
    }

    /// <summary>From the first line, up leads to the head.</summary>
    private void PressInBody(string key)
    {
        bool atTop = draft.Body.Caret == default;
        if (draft.Body.Press(key) && key == "Up" && atTop)
            draft.NextPart(-1);
    }

    private void PressInField(ComposeField field, string key)
    {
        switch (key)
        {
            case "Enter" or "Down" or "^J":
                draft.NextPart(1);
                break;
            case "Up":
                if (draft.Parts[0] != draft.Part)
                    draft.NextPart(-1);
                break;
            case "Left" or "Right" when field.Part == ComposePart.From && draft.ChooseSender(key == "Left" ? -1 : 1):
                break;
            default:
                if (field.Editor.Press(key))
                    draft.OnFieldEdited(field);
                break;
        }
    }

    private void PressInAttachments(string key)
    {
        switch (key)
        {
            case "Left" or "Right":
                draft.SelectAttachment(key == "Left" ? -1 : 1);
                break;
            case "Up":
                draft.NextPart(-1);
                break;
            case "Down" or "Enter":
                draft.NextPart(1);
                break;
            case "Del" or "Backspace" or "^D":
                draft.RemoveAttachment();
                break;
        }
    }
}
