using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>
/// The transaction of RFC 5321 §3.3, command by command, so that it is known at each moment what may have gone out: the message
/// is written to <paramref name="stream"/>, below MailKit's client, exactly as it is; then the client says the final dot.
/// </summary>
/// <param name="dialogue">Connected and authenticated; its buffers are empty after each reply.</param>
/// <param name="stream">What the client talks through.</param>
internal sealed class SmtpSubmissionConnection(
    SmtpDialogue dialogue,
    Stream stream,
    SmtpPlace place,
    SmtpLimits limits,
    TimeProvider time
) : ISubmissionConnection
{
    private const int Completed = 250;
    private const int WillForward = 251;
    private const int StartInput = 354;
    private const int Closing = 421;

    private long _lastUsed = time.GetTimestamp();
    private bool _isBroken;

    public bool IsUsable => !_isBroken && dialogue.IsConnected && time.GetElapsedTime(_lastUsed) < limits.Idle;

    public async Task<SesReply> SendAsync(
        string sender,
        IReadOnlyList<string> recipients,
        ReadOnlyMemory<byte> content,
        Func<CancellationToken, Task> beforeData,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var message = new SubmissionContent(content);
        var plan = SubmissionPlan.Make(
            sender,
            recipients,
            message,
            dialogue.Capabilities,
            // MailKit has 32 bits for it; a server that takes more says so with a number that is none of ours.
            dialogue.MaxSize,
            limits
        );
        if (plan.Refusal is { } impossible)
            return impossible;
        try
        {
            if (await EnvelopeAsync(plan, cancellationToken).ConfigureAwait(false) is { } refusal)
                return refusal;
            await AnnounceAsync(beforeData, cancellationToken).ConfigureAwait(false);
            return await DataAsync(message, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _lastUsed = time.GetTimestamp();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (dialogue.IsConnected && !_isBroken)
            {
                await Patience
                    .WaitAsync(
                        limits.Quit,
                        token => dialogue.DisconnectAsync(quit: true, token),
                        CancellationToken.None
                    )
                    .ConfigureAwait(false);
            }
        }
        catch (Exception e) when (IsLoss(e) || e is SmtpCommandException)
        {
            // It was to be closed anyway.
        }
        dialogue.Dispose();
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>MAIL and RCPT.</summary>
    /// <returns>Null: the server expects the message.</returns>
    private async Task<SesReply?> EnvelopeAsync(SubmissionPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await SayAsync(plan.Mail, cancellationToken).ConfigureAwait(false);
            if ((int)reply.StatusCode != Completed)
                return await RefusedAsync(reply, null, cancellationToken).ConfigureAwait(false);
            foreach (string recipient in plan.Recipients)
            {
                reply = await SayAsync($"RCPT TO:<{recipient}>", cancellationToken).ConfigureAwait(false);
                // One that is refused ends it for all: nobody is to wonder who got the message.
                if ((int)reply.StatusCode is not (Completed or WillForward))
                    return await RefusedAsync(reply, recipient, cancellationToken).ConfigureAwait(false);
            }
            return null;
        }
        catch (Exception e) when (IsLoss(e))
        {
            _isBroken = true;
            return SmtpFailures.Of(e, SmtpStage.Sending, place);
        }
        catch (OperationCanceledException)
        {
            _isBroken = true;
            throw;
        }
    }

    private async Task AnnounceAsync(Func<CancellationToken, Task> beforeData, CancellationToken cancellationToken)
    {
        try
        {
            await beforeData(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch
        {
            await ResetAsync(cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<SesReply> DataAsync(SubmissionContent message, CancellationToken cancellationToken)
    {
        var stage = SmtpStage.Sending;
        try
        {
            var reply = await SayAsync("DATA", cancellationToken).ConfigureAwait(false);
            if ((int)reply.StatusCode != StartInput)
                return await RefusedAsync(reply, null, cancellationToken).ConfigureAwait(false);
            await message
                .WriteAsync(block =>
                    Patience.WaitAsync(
                        limits.Command,
                        token => stream.WriteAsync(block, token).AsTask(),
                        cancellationToken
                    )
                )
                .ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            stage = SmtpStage.Ended;
            reply = await Patience
                .WaitAsync(limits.Final, token => dialogue.SayAsync(".", token), cancellationToken)
                .ConfigureAwait(false);
            var outcome = SesReplies.Of((int)reply.StatusCode, reply.Response, stage, place);
            if (outcome.Kind != SesReplyKind.Accepted)
                await RecoverAsync(reply, cancellationToken).ConfigureAwait(false);
            return outcome;
        }
        catch (OperationCanceledException)
        {
            _isBroken = true;
            return SmtpFailures.BrokenOff();
        }
        // Whatever it is: once the dot may be out, only one thing is known.
        catch (Exception e) when (IsLoss(e) || stage == SmtpStage.Ended)
        {
            _isBroken = true;
            return SmtpFailures.Of(e, stage, place);
        }
    }

    private async Task<SesReply> RefusedAsync(
        SmtpResponse reply,
        string? recipient,
        CancellationToken cancellationToken
    )
    {
        var refused = SesReplies.Of((int)reply.StatusCode, reply.Response, SmtpStage.Sending, place, recipient);
        await RecoverAsync(reply, cancellationToken).ConfigureAwait(false);
        return refused;
    }

    private async Task RecoverAsync(SmtpResponse reply, CancellationToken cancellationToken)
    {
        if ((int)reply.StatusCode == Closing)
            _isBroken = true;
        else
            await ResetAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the transaction, so that another can follow; never fails.</summary>
    private async Task ResetAsync(CancellationToken cancellationToken)
    {
        try
        {
            var reply = await SayAsync("RSET", cancellationToken).ConfigureAwait(false);
            _isBroken |= (int)reply.StatusCode != Completed;
        }
        catch (Exception e) when (IsLoss(e) || e is OperationCanceledException)
        {
            _isBroken = true;
        }
    }

    private Task<SmtpResponse> SayAsync(string command, CancellationToken cancellationToken) =>
        Patience.WaitAsync(limits.Command, token => dialogue.SayAsync(command, token), cancellationToken);

    private static bool IsLoss(Exception e) =>
        e
            is IOException
                or SocketException
                or TimeoutException
                or SmtpProtocolException
                or ServiceNotConnectedException
                or ObjectDisposedException;
}
