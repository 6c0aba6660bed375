import{A as e,D as t,Dt as n,Et as r,Ht as i,Jt as a,Kt as o,Mt as s,Pt as c,T as l,Wt as u,Xt as d,Zt as f,it as p,jt as m,m as h,p as g,r as _,xt as v,y,zt as b}from"./shared-Upm2zDQ8.js";import{f as x,u as S}from"./pages-sHf8SdsZ.js";var C={waiting:`muted`,running:`printing`,done:`success`,failed:`error`,cancelled:`muted`},w=class extends v{static{this.styles=[n,m,d`
      :host {
        display: block;
        padding: 12px 0;
        border-bottom: 1px solid var(--pz-line);
      }
      .row {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 12px;
      }
      .icon {
        --mdc-icon-size: 24px;
        color: var(--tone);
      }
      .name {
        display: block;
        font-weight: 500;
        color: inherit;
        text-decoration: none;
      }
      a.name:hover {
        text-decoration: underline;
      }
      .wide {
        grid-column: 2 / -1;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      .error {
        overflow-wrap: anywhere;
      }
      .error ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-error);
        vertical-align: -3px;
      }
    `]}render(){let{item:t}=this;if(!t)return o;let{fileId:n,name:r,state:i}=t,s=i===`running`||i===`waiting`&&(t.percent??0)>0,l=[i===`running`?``:this.text(`transfer.state.${i}`),t.facts];return a`<div class=${c({row:!0,[`tone-${C[i]}`]:!0})}>
      <ha-icon class="icon" .icon=${t.icon}></ha-icon>
      <div>
        ${n===null?a`<span class="name ellipsis" title=${r}>${r}</span>`:a`<a class="name ellipsis" href=${e(p(n))} title=${r}>${r}</a>`}
        <div class="small">${t.way}</div>
      </div>
      <div>${this._button(t)}</div>
      ${s?a`<printernizer-progress
              class="wide"
              .value=${t.percent}
              .label=${r}
            ></printernizer-progress>`:o}
      <div class="wide small">${l.filter(Boolean).join(` · `)}</div>
      ${t.error&&i!==`done`?a`<div class="wide error">
              <ha-icon icon="mdi:alert-circle-outline"></ha-icon> ${t.error}
            </div>`:o}
    </div>`}_button({cancel:e,name:t,retry:n}){return e?a`<printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`transfer.cancel`,{name:t})}
        @click=${e}
      ></printernizer-button>`:n?a`<printernizer-button
      variant="plain"
      icon="mdi:refresh"
      .label=${this.text(`transfer.retry`,{name:t})}
      @click=${n}
    ></printernizer-button>`:o}};r([u({attribute:!1})],w.prototype,`item`,void 0),w=r([s(`printernizer-traffic-row`)],w);var T=class extends v{static{this.styles=[n,d`
      li:last-child printernizer-traffic-row {
        border: 0;
      }
    `]}connectedCallback(){this.hasUpdated||(new t(this,this.stores.transfers),new t(this,this.stores.uploads)),super.connectedCallback()}firstUpdated(){this._dialog?.show(),this.renderRoot.addEventListener(`click`,e=>{e.composedPath().some(e=>e instanceof HTMLAnchorElement)&&this._dialog?.close()})}render(){let e=this.stores.uploads.state.list,t=this.stores.transfers.state.list,n=[...e,...t].some(y);return a`<printernizer-dialog sheet .heading=${this.text(`traffic.title`)}>
      ${e.length+t.length===0?a`<printernizer-notice
              icon="mdi:swap-vertical"
              .heading=${this.text(`traffic.empty`)}
              .text=${this.text(`traffic.empty_text`)}
            ></printernizer-notice>`:a`<ul aria-label=${this.text(`traffic.title`)}>
              ${_(e,({id:e})=>`upload-${e}`,e=>this._row(this._upload(e)))}
              ${_(t,({id:e})=>e,e=>this._row(this._transfer(e)))}
            </ul>`}
      ${n?a`<printernizer-button
              slot="actions"
              icon="mdi:broom"
              .text=${this.text(`traffic.clear`)}
              @click=${this._clear}
            ></printernizer-button>`:o}
    </printernizer-dialog>`}_row(e){return a`<li><printernizer-traffic-row .item=${e}></printernizer-traffic-row></li>`}_upload(e){let{formats:t}=this.i18n,{uploads:n}=this.stores,{detail:r,done:i,id:a,problem:o,size:s,state:c}=e,l=c===`running`&&i>=s,u=this.stores.fleet.state.printers.get(e.entryId??``)?.name,d=this.text(`traffic.from_browser`),f=o?this.text(`upload.problem.${o}`):``;return{name:e.name,way:u===void 0?d:this.text(`traffic.way`,{from:d,to:u}),icon:`mdi:upload`,state:c,percent:S(e),facts:l?this.text(`upload.checking`):c===`running`?this.text(`traffic.bytes`,{done:t.bytes(i),size:t.bytes(s)}):t.bytes(s),error:o===`refused`&&r?r:[f,r].filter(Boolean).join(` `),fileId:e.fileId??null,cancel:y(e)?void 0:()=>{n.cancel(a)},retry:c===`failed`&&n.canRetry(a)?()=>{n.retry(a)}:void 0}}_transfer(e){let t=e.direction===`download`,n=this.text(`source.library`),[r,i]=t?[e.printer_name,n]:[n,e.printer_name];return{name:e.name,way:this.text(`traffic.way`,{from:r,to:i}),icon:t?`mdi:download`:`mdi:send-outline`,state:e.state,percent:S(e),facts:this._facts(e),error:e.error??``,fileId:e.file_id,cancel:y(e)?void 0:()=>void this._try(()=>this.stores.transfers.cancel(e.id)),retry:void 0}}_facts({done:e,next_try_at:t,rate:n,remaining:r,size:i,state:a,tries:o}){let{formats:s}=this.i18n,c=i===null?``:s.bytes(i),u=a===`running`,d=i===null?s.bytes(e):this.text(`traffic.bytes`,{done:s.bytes(e),size:c});return[u?d:c,u&&n!==null?s.rate(n):``,u&&r!==null?this.text(`job.left`,{time:s.duration(r)}):``,o>1?this.text(`transfer.try`,{count:o}):``,a===`waiting`&&t!==null?this.text(`transfer.next_try`,{time:s.moment(t,l.now)}):``].filter(Boolean).join(` · `)}_clear(){this.stores.uploads.clear(),this.stores.transfers.state.list.some(y)&&this._try(()=>this.stores.transfers.clear())}async _try(e){try{await e()}catch(e){this.api&&g(this,await h(this.api,this.i18n.texts,e))}}};r([u({attribute:!1})],T.prototype,`stores`,void 0),r([f({context:b}),u({attribute:!1})],T.prototype,`api`,void 0),r([i(`printernizer-dialog`)],T.prototype,`_dialog`,void 0),T=r([s(`printernizer-traffic-sheet`)],T);async function E(e,t){let n=document.createElement(`printernizer-traffic-sheet`);n.stores=t,await x(e,n)}export{E as showTraffic};