using MailTui.Core.Setup;
using MailTui.Core.Setup.Interview;
using MailTui.Core.Text;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Setup;

/// <summary>What the wizard asks, one question after the other, and what it does with the answers. UI thread.</summary>
internal sealed class SetupConversation : IDisposable
{
    private const string Write = "write";

    private readonly ShellPresenter _shell;
    private readonly ISetupServices? _services;
    private readonly SetupWork _work;

    public SetupConversation(ShellPresenter shell, ISetupServices? services)
    {
        (_shell, _services) = (shell, services);
        _work = new SetupWork(shell.Tasks);
        Now = new SetupSituation(services?.ConfigurationFile ?? "");
        _work.Changed += (_, _) => OnChanged();
    }

    /// <summary>Something else is asked, known or waited for.</summary>
    public event EventHandler? Changed;

    /// <summary>Of what can come after the wizard, the texts to paste were chosen.</summary>
    public event EventHandler? TextsRequested;

    public SetupSituation Now { get; private set; }

    /// <summary>What is chosen or typed as the answer.</summary>
    public SetupAnswerLine Line { get; } = new();

    public bool IsOpen => Now.Phase != SetupPhase.Closed;

    /// <summary>An answer is being looked at, or the configuration written.</summary>
    public bool IsBusy => _work.IsBusy;

    public bool IsWritten => Now.Phase == SetupPhase.Written;

    public void Open()
    {
        if (_services is not { } services || IsOpen)
            return;
        Now = new SetupSituation(Now.File) { Phase = SetupPhase.Starting };
        _work.Run(
            Words.Of("Looking at what is here"),
            services.StartAsync,
            interview =>
            {
                Now = Now with { Interview = interview };
                Ask();
            }
        );
    }

    /// <summary>What is under way is given up; else one question back; from the first one, out.</summary>
    public void Back()
    {
        if (IsBusy && Now.Phase != SetupPhase.Starting)
            _work.Stop();
        else if (Now.Phase is SetupPhase.Asking or SetupPhase.Reviewing && Now.Interview?.Back() == true)
        {
            Ask();
            return;
        }
        else
            Leave();
        OnChanged();
    }

    /// <summary>Gives the answer that is selected or typed.</summary>
    public void Answer()
    {
        string answer = Line.Answer;
        switch (Now.Phase)
        {
            case SetupPhase.Asking when Now.Interview is { Question: not null } interview:
                _work.Run(
                    Words.Of("Looking whether that is right"),
                    cancellation => interview.AnswerAsync(answer, cancellation),
                    reply =>
                    {
                        if (reply.IsAccepted)
                            Ask();
                        else
                            Refuse(reply);
                    }
                );
                break;
            case SetupPhase.Reviewing when answer == Write:
                WriteDown();
                break;
            case SetupPhase.Reviewing:
                Back();
                break;
            case SetupPhase.Written:
                Finish(answer);
                break;
        }
    }

    /// <summary>Goes on to what comes after the wizard, when the configuration is written.</summary>
    /// <param name="next">One of <see cref="CommandNames"/>.</param>
    public void Finish(string next)
    {
        if (!IsWritten)
            return;
        switch (next)
        {
            case CommandNames.Open:
                _shell.Ending.Reopen(null);
                break;
            case CommandNames.Doctor:
                _shell.Ending.Reopen(CommandNames.Doctor);
                break;
            case CommandNames.Texts:
                TextsRequested?.Invoke(this, EventArgs.Empty);
                break;
            default:
                Leave();
                OnChanged();
                break;
        }
    }

    public void Dispose() => _work.Stop();

    /// <summary>What is asked now; what is proposed is selected.</summary>
    private void Ask()
    {
        Now = Now with { Reply = null };
        Line.Clear();
        if (IsWritten)
            Line.Ask(SetupScreen.Choices(), hasLine: false, CommandNames.Open);
        else if (Now.Interview?.Question is { } question)
        {
            Now = Now with { Phase = SetupPhase.Asking };
            Line.Ask(question);
        }
        else
        {
            Now = Now with { Phase = SetupPhase.Reviewing };
            Line.Ask(SetupScreen.BeforeWriting(Write), hasLine: false, Write);
        }

        OnChanged();
    }

    private void Refuse(SetupReply reply)
    {
        Now = Now with { Reply = reply };
        OnChanged();
    }

    private void WriteDown()
    {
        if (Now.Interview is not { } interview || _services is not { } services)
            return;
        _work.Run(
            Words.Of("Writing the configuration"),
            cancellation => services.WriteAsync(interview.Mailbox, cancellation),
            written =>
            {
                if (written.Problem is { } problem)
                {
                    Refuse(
                        new SetupReply(
                            IsAccepted: false,
                            MayInsist: false,
                            [new CheckResult(CheckStatus.Failed, new Phrase("{0}", [TerminalText.Line(problem)]))]
                        )
                    );
                    return;
                }

                Now = Now with { Phase = SetupPhase.Written, Written = written };
                Ask();
            }
        );
    }

    private void Leave()
    {
        _work.Stop();
        Line.Clear();
        Now = new SetupSituation(Now.File);
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
