package fi.muutto.service.transfer;

import fi.muutto.service.shell.ServiceIdentity;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Whoever types the address of a page that this service does not have is told which way accounts move. */
@ControllerAdvice
final class DirectionAdvice {
    private final ServiceIdentity service;

    DirectionAdvice(ServiceIdentity service) {
        this.service = service;
    }

    @ExceptionHandler
    ModelAndView notThisWay(NotThisWayException e) {
        return new ModelAndView("transfer/direction", HttpStatus.NOT_FOUND)
                .addObject("end", e.end())
                .addObject("otherWay", e.end().equals("source") ? service.takesIn() : service.letsOut());
    }
}
