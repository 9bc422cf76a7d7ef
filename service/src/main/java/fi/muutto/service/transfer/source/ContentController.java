package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.FileFrames;
import fi.muutto.protocol.transfer.FilesRequest;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.RecordLines;
import fi.muutto.protocol.transfer.RecordsRequest;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.records.RecordPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;

/** The messages that are answered with the account's content. */
@Controller
class ContentController {
    private final MessageDoor door;
    private final Reading reading;
    private final FileStore files;

    ContentController(MessageDoor door, Reading reading, FileStore files) {
        this.door = door;
        this.reading = reading;
        this.files = files;
    }

    @PostMapping(TransferPaths.RECORDS)
    void records(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = reading.records(door.enter(request, RequestJson::readRecords, RecordsRequest::attempt));
        var records = page.records();
        var refused = page.refused();
        if (records != null) {
            send(response, records);
        } else if (refused != null) {
            refuse(response, refused);
        }
    }

    private static void send(HttpServletResponse response, RecordPage page) throws IOException {
        response.setContentType(TransferPaths.LINES);
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setHeader(TransferPaths.MORE_HEADER, Boolean.toString(!page.complete()));
        RecordLines.write(response.getOutputStream(), page.lines());
    }

    @PostMapping(TransferPaths.FILES)
    void files(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var message = door.enter(request, RequestJson::readFiles, FilesRequest::attempt);
        var refused = reading.admitFiles(message);
        if (refused.isPresent()) {
            refuse(response, refused.get());
            return;
        }
        response.setContentType(TransferPaths.FRAMES);
        var account = reading.accountOf(message.attempt());
        var frames = new FileFrames(response.getOutputStream());
        for (var hash : new LinkedHashSet<>(message.hashes())) {
            file(frames, account, hash);
        }
        frames.end();
        reading.filesRead(account, message.attempt(), message.hashes().size());
    }

    private void file(FileFrames frames, AccountId account, Sha256 hash) throws IOException {
        var file = files.find(account, FilePlace.TRAVELLING, hash.hex());
        if (file.isEmpty()) {
            frames.missing(hash);
            return;
        }
        try (var bytes = files.open(account, FilePlace.TRAVELLING, hash.hex())) {
            frames.file(hash, file.get().size(), bytes);
        }
    }

    @ExceptionHandler
    void refused(RefusedException e, HttpServletResponse response) throws IOException {
        refuse(response, Reply.refused(e.reason()));
    }

    @ExceptionHandler
    void unreadable(ProtocolException e, HttpServletResponse response) throws IOException {
        refuse(response, Reply.refused(RefusalReason.BAD_MESSAGE));
    }

    private static void refuse(HttpServletResponse response, Reply reply) throws IOException {
        response.setStatus(reply.status());
        response.setContentType(TransferPaths.JSON);
        response.getOutputStream().write(reply.json());
    }
}
